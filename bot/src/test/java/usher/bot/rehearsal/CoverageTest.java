package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.DialogueEvent.FlowMoved;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.LogEntry;
import usher.bot.dialogue.Flow;
import usher.bot.dialogue.Step;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Wish;

class CoverageTest {
  private static final ConversationId ID = new ConversationId("17-00000000000000000000000000");
  private static final OfferingId LAMP = new OfferingId("lamp");
  private static final InquiryId ONE = new InquiryId(1);

  @Test
  void tellsWhichStepsWereReachedWhereAndWhichNever() {
    var coverage = new Coverage(Map.of(LAMP, flow()));

    coverage.note(ID, "en", story("ask", "done"));
    coverage.note(ID, "zh", story("ask"));

    assertThat(coverage.report())
        .containsExactly(
            "lamp: 2 of 3 steps (web en 2, web zh 1)", "  never: person", "all: 2 of 3 steps");
  }

  private static List<LogEntry> story(String... steps) {
    var events = new java.util.ArrayList<ConversationEvent>();
    events.add(
        new InquiryOpened(ONE, new Wish(new IntentId("lamp"), "dark", 1, List.of(), "test")));
    events.add(new InquiryTriaged(ONE, LAMP, "desk", "offering"));
    for (var step : steps) {
      events.add(new FlowMoved(ONE, step));
    }
    return List.of(new LogEntry("1-0", Instant.EPOCH, null, events, null));
  }

  private static Flow flow() {
    var steps = new LinkedHashMap<String, Step>();
    steps.put("ask", new Step.Ask("ask", "which"));
    steps.put("choose", new Step.Goto("choose", "done"));
    steps.put("done", new Step.Resolve("done", "done"));
    steps.put("person", new Step.Handoff("person", usher.bot.dialogue.HandoffReason.NO_ANSWER));
    return new Flow(LAMP, "", Map.of(), steps, Map.of(), Map.of());
  }
}

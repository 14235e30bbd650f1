package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.Owner;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;

class EventJsonTest {
  private final EventJson json = new EventJson();

  @Test
  void givesBackWhatItWasGiven() {
    var fact = new Fact(
        "2026-11-24",
        Fact.Source.USER,
        "web",
        0.9,
        "",
        Instant.parse("2026-11-23T12:00:00.123456Z"));
    List<ConversationEvent> events = List.of(
        new DialogueEvent.SlotFilled(new InquiryId(2), "day", fact),
        new DialogueEvent.FlowMoved(new InquiryId(2), null),
        new CareEvent.OwnerChanged(new Owner.Queue("network", "h1")),
        new HelpEvent.ActionStarted(new InquiryId(1), "reset", "1/reset/1", Map.of()),
        new DeskEvent.BotSpoke(
            List.of(Words.of("ask-pin", "name", "安娜")), new Question.Pin(new PersonId("s1001"))));

    assertThat(json.events(json.events(events))).isEqualTo(events);
  }

  @Test
  void leavesOutWhatIsAbsentAndBracesAroundIds() {
    List<ConversationEvent> events = List.of(
        new DialogueEvent.FlowMoved(new InquiryId(2), null),
        new DeskEvent.BotSpoke(List.of(), null));

    assertThat(json.events(events))
        .isEqualTo("[{\"is\":\"flow-moved\",\"inquiry\":\"2\"},{\"is\":\"bot-spoke\"}]");
  }

  @Test
  void readsEventsOfLaterAndEarlierVersions() {
    var later =
        "[{\"is\":\"answer-judged\",\"inquiry\":\"1\",\"article\":\"vpn\",\"helped\":true,\"mood\":{\"level\":3}}]";
    var earlier = "[{\"is\":\"answers-found\",\"inquiry\":\"1\",\"band\":\"answer\"}]";

    assertThat(json.events(later))
        .containsExactly(new HelpEvent.AnswerJudged(new InquiryId(1), "vpn", true));
    assertThat(json.events(earlier))
        .containsExactly(new HelpEvent.AnswersFound(new InquiryId(1), "answer", List.of(), 0));
  }
}

package usher.bot.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.InquiryEvent.InquiryOpened;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Question;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.Wish;

class ReAskedTest {
  private static final ConversationId ID = new ConversationId("17-00000000000000000000000000");
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final InquiryId ONE = new InquiryId(1);
  private static final ConversationEvent OPENED =
      new InquiryOpened(ONE, new Wish(new IntentId("book-car"), "a car", 1, List.of(), "test"));
  private static final ConversationEvent SITE = new DialogueEvent.SlotFilled(
      ONE, "site", new Fact("main", Fact.Source.USER, "web", 1, "", AT));

  @Test
  void findsAKnownDetailAndAProvedPerson() {
    var proved =
        new IdentityProved(new PersonId("1001"), Assurance.PIN, List.of("students"), "main", "pin");

    assertThat(in(OPENED, SITE, asked(new Question.ForSlot("site", false))))
        .containsExactly("slot site of inquiry 1");
    assertThat(
            in(proved, asked(new Question.StaffNumber()), asked(new Question.Pin(proved.person()))))
        .containsExactly("staff number", "PIN");
  }

  @Test
  void findsNothingInWhatWasNotKnownOrIsWantedAnew() {
    assertThat(in(OPENED, asked(new Question.ForSlot("site", false)), SITE)).isEmpty();
    assertThat(in(
            OPENED,
            SITE,
            new DialogueEvent.SlotCleared(ONE, "site"),
            asked(new Question.ForSlot("site", false)),
            asked(new Question.StaffNumber())))
        .isEmpty();
  }

  private static ConversationEvent asked(Question question) {
    return new BotSpoke(List.of(), question);
  }

  private static List<String> in(ConversationEvent... events) {
    return ReAsked.in(ID, List.of(new LogEntry("1-0", AT, null, List.of(events), null)));
  }
}

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.Conversations.begun;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.Check;
import usher.bot.conversation.Conversations;
import usher.bot.conversation.DialogueEvent;
import usher.bot.conversation.InquiryEvent.InquiryResolved;
import usher.bot.conversation.Question;
import usher.bot.conversation.WhoEvent.CheckDone;
import usher.bot.conversation.Words;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;

/** The sum that each turn writes does not grow with the conversation, however many inquiries it has had: over 10, 100 and 1,000 of them the exponent of its bytes is at
 *  most .1 from where the kept ones are full. */
class LongConversationTest {
  private static final double MOST = 0.1;
  private final EventJson json = new EventJson();

  @Test
  void writesNoMoreInATurnAfterAThousandInquiriesThanAfterAHundred() {
    var bytes = new LinkedHashMap<Integer, Integer>();
    var soFar = begun();
    for (var n = 1; n <= 1_000; n++) {
      soFar = inquiry(soFar, n);
      if (n == 10 || n == 100 || n == 1_000) {
        bytes.put(n, json.sum(soFar.conversation()).length());
      }
    }
    assertThat(soFar.conversation().nextInquiryId()).isEqualTo(new InquiryId(1_001));
    assertThat(exponent(bytes, 100, 1_000)).as(bytes.toString()).isLessThan(MOST);
    assertThat(bytes.get(1_000)).as(bytes.toString()).isLessThan(24_000);
  }

  @Test
  void forgetsNothingThatIsStillOpen() {
    var soFar = begun().opened("the-first");
    for (var n = 2; n <= 100; n++) {
      soFar = inquiry(soFar, n);
    }

    assertThat(soFar.inquiry(1).isOpen()).isTrue();
    assertThat(soFar.conversation().topInquiry().orElseThrow().id()).isEqualTo(new InquiryId(1));
  }

  private static double exponent(Map<Integer, Integer> bytes, int from, int to) {
    return Math.log((double) bytes.get(to) / bytes.get(from)) / Math.log((double) to / from);
  }

  /** As a booking goes: opened, checked, two details, resolved. */
  private static Conversations inquiry(Conversations soFar, int n) {
    var opened =
        soFar.heard("I would like to book a car for tomorrow, number " + n).opened("book-car");
    var id = opened.top().id();
    return opened
        .with(
            new CheckDone(new Check(
                "stock:car@main#" + id, Check.Result.PASSED, "stock", "enough", Conversations.NOW)),
            filled(id, "site", "main"),
            filled(id, "date", "2026-11-24"))
        .asked(new Question.ToConfirm("5"), Words.of("confirm-car", "site", "@site/main"))
        .with(new InquiryResolved(id, "car-booked"));
  }

  private static DialogueEvent filled(InquiryId id, String slot, String value) {
    return new DialogueEvent.SlotFilled(
        id, slot, new Fact(value, Fact.Source.USER, "web", 1, "", Conversations.NOW));
  }
}

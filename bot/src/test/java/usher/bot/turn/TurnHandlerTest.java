package usher.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.WhoEvent.IdentityProved;
import usher.bot.conversation.InquiryEvent.InquiryTriaged;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.DeskEvent.AlarmRaised;
import usher.bot.conversation.DeskEvent.TurnFailed;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HelpEvent.ActionDone;
import usher.bot.conversation.HelpEvent.ActionStarted;
import usher.bot.conversation.HelpEvent.Outcome;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.Move;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signal;
import usher.bot.inquiry.InquiryId;
import usher.bot.record.RecordJson;
import usher.handoff.queue.OpeningHours;

class TurnHandlerTest {

  @Test
  void answersAFaultWithAnApologyAndAPerson() {
    var corridor = Corridor.open();
    corridor.begins();

    var reply = corridor.says("words that break the ears");

    assertThat(Corridor.words(reply)).contains("Something does not work on our side");
    assertThat(corridor.events()).hasAtLeastOneElementOfType(TurnFailed.class);
    assertThat(requested(corridor).reason()).isEqualTo("FAULT");
    assertThat(corridor.now().owner()).isInstanceOf(Owner.Queue.class);
  }

  @Test
  void knowsTheGroupsOfWhoeverComesWithASignedToken() {
    var corridor = Corridor.knowingPeople().hears("a car, please", "book-car");

    var greeting = corridor.begins("1001", Assurance.PIN);
    corridor.says("a car, please");

    assertThat(Corridor.words(greeting)).contains("Welcome");
    assertThat(corridor.now().who().groups()).containsExactly("students");
    assertThat(corridor.events()).filteredOn(IdentityProved.class::isInstance).hasSize(1);
    assertThat(corridor.events()).hasAtLeastOneElementOfType(InquiryTriaged.class);
  }

  @Test
  void looksNobodyUpForANumberThatOnlyHints() {
    var corridor = Corridor.knowingPeople();

    corridor.begins("1001", Assurance.HINT);

    assertThat(corridor.now().who().groups()).isEmpty();
  }

  @Test
  void callsAPersonWhenTheDeskGoesInCircles() {
    var moves = new AtomicInteger();
    var corridor = new Corridor((soFar, input, thisTurn) -> note(moves), OpeningHours.always());

    corridor.begins();

    assertThat(moves).hasValue(32);
    assertThat(requested(corridor).reason()).isEqualTo("FAULT");
    assertThat(requested(corridor).evidence().getFirst()).contains("more than 32 moves");
  }

  @Test
  void givesTheSameReplyToTheSameInputAndDoesNothingTwice() {
    var corridor = Corridor.open()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("I will wait", Signal.WAIT);
    corridor.begins();
    corridor.says("a person, please");

    var first = corridor.says("m1", "I will wait");
    var second = corridor.says("m1", "I will wait");

    assertThat(second).isEqualTo(first);
    assertThat(corridor.events()).filteredOn(HandoffRequested.class::isInstance).hasSize(1);
  }

  @Test
  void saysTheEmergencyTextBeforeItCallsAPersonToTheFront() {
    var corridor = Corridor.open().hears("there is smoke", Signal.CRISIS);
    corridor.begins();

    var reply = corridor.says("there is smoke");

    var words =
        reply.parts().stream().map(part -> ((Reply.Part.Text) part).markdown()).toList();
    assertThat(words.getFirst()).contains("112");
    assertThat(corridor.events()).hasAtLeastOneElementOfType(AlarmRaised.class);
    assertThat(requested(corridor).urgent()).isTrue();
  }

  @Test
  void neverStoresWhatWasSaidWhereASecretIsExpected() {
    var corridor =
        Corridor.open().hears("I forgot my password", "reset-password").hears("1001");
    corridor.begins();
    corridor.says("I forgot my password");
    corridor.says("1001");

    corridor.says("4711");

    assertThat(corridor.events().toString()).doesNotContain("4711");
    assertThat(corridor.events()).hasAtLeastOneElementOfType(HeardEvent.SecretEntered.class);
  }

  @Test
  void callsAPersonWhenADeedOfALostNodeCannotBeComeToAgain() {
    var corridor =
        Corridor.open().hears("I forgot my password", "reset-password").hears("1001");
    corridor.begins();
    corridor.says("I forgot my password");
    corridor.says("1001");
    var begun = new ActionStarted(new InquiryId(1), "reset-password", "1/3/4.0", Map.of());

    corridor.takesOver("pin", new HeardEvent.SecretEntered(), begun);

    assertThat(requested(corridor).reason()).isEqualTo("FAULT");
    assertThat(corridor.events())
        .filteredOn(ActionDone.class::isInstance)
        .singleElement()
        .isEqualTo(new ActionDone(
            begun.inquiry(), begun.action(), begun.key(), Outcome.UNKNOWN, Map.of()));
    assertThat(corridor.events()).containsOnlyOnce(begun);
  }

  @Test
  void closesTheRecordWhenTheUserLeaves() {
    var corridor = Corridor.open();
    corridor.begins();

    corridor.takes("end", new ConversationEnded("left"));

    assertThat(corridor.now().owner()).isInstanceOf(Owner.Nobody.class);
    assertThat(status(corridor)).isEqualTo("closed");
  }

  private static Move note(AtomicInteger moves) {
    moves.incrementAndGet();
    return Move.Note.of(new HeardEvent.NothingHeard());
  }

  private static HandoffRequested requested(Corridor corridor) {
    return corridor.events().stream()
        .filter(HandoffRequested.class::isInstance)
        .map(HandoffRequested.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String status(Corridor corridor) {
    var number = corridor.now().contact().record();
    return RecordJson.read(
            corridor.log.document(Corridor.ID, "record", number).block().json())
        .course()
        .status();
  }
}

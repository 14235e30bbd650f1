package usher.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.DeskEvent.AlarmRaised;
import usher.bot.conversation.DeskEvent.PromiseMade;
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
  void callsAPersonWhenTheDeskGoesInCircles() {
    var moves = new AtomicInteger();
    var corridor = new Corridor((soFar, input, thisTurn) -> note(moves), OpeningHours.always());

    corridor.begins();

    assertThat(moves).hasValue(16);
    assertThat(requested(corridor).reason()).isEqualTo("FAULT");
    assertThat(requested(corridor).evidence().getFirst()).contains("more than 16 moves");
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
  void offersACallOrAMessageOutsideTheHours() {
    var corridor = closed().hears("a person, please", Signal.ASKS_PERSON);
    corridor.begins();

    var reply = corridor.says("a person, please");

    assertThat(Corridor.words(reply)).contains("Nobody is at the desk until").contains("8:00");
    assertThat(reply.choices())
        .extracting(Reply.Choice::label)
        .containsExactly("Call me back", "Leave a message");
    assertThat(corridor.events()).noneMatch(HandoffRequested.class::isInstance);
  }

  @Test
  void promisesACallBackAndKeepsItInTheRecord() {
    var corridor = closed()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("call me back", Signal.CALL_ME_BACK)
        .hears("no number")
        .hearsPhone("030 5550 2001", "+493055502001");
    corridor.begins();
    corridor.says("a person, please");

    var number = corridor.says("call me back");
    var again = corridor.says("no number");
    var reply = corridor.says("030 5550 2001");

    assertThat(Corridor.words(number)).contains("Which number may we call?");
    assertThat(Corridor.words(again)).contains("does not look like a phone number");
    assertThat(Corridor.words(reply))
        .contains("we call you at")
        .contains(corridor.now().contact().record());
    assertPromised(corridor, "callback");
    assertThat(document(corridor)).contains("+493055502001").contains("\"CALLBACK\"");
  }

  @Test
  void takesAMessageHoweverUpsetItIs() {
    var corridor = closed()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("leave a message", Signal.LEAVES_MESSAGE)
        .hears("I want a person to mend the projector NOW", Signal.ASKS_PERSON);
    corridor.begins();
    corridor.says("a person, please");

    corridor.says("leave a message");
    var reply = corridor.says("I want a person to mend the projector NOW");

    assertThat(Corridor.words(reply)).contains("Your message is with our people");
    assertPromised(corridor, "message");
    assertThat(document(corridor)).contains("mend the projector NOW").contains("\"MESSAGE\"");
  }

  @Test
  void keepsAPromiseWhenTheUserLeaves() {
    var corridor = closed()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("leave a message", Signal.LEAVES_MESSAGE)
        .hears("the projector is broken");
    corridor.begins();
    corridor.says("a person, please");
    corridor.says("leave a message");
    corridor.says("the projector is broken");

    corridor.takes("end", new ConversationEnded("left"));

    assertThat(status(corridor)).isEqualTo("waiting");
    assertThat(document(corridor)).contains("\"promised\"");
  }

  @Test
  void neverMakesACrisisOnlyACallBack() {
    var corridor = closed().hears("there is smoke", Signal.CRISIS);
    corridor.begins();

    corridor.says("there is smoke");

    assertThat(corridor.now().owner()).isInstanceOf(Owner.Queue.class);
    assertThat(requested(corridor).urgent()).isTrue();
  }

  private static Corridor closed() {
    var tomorrow = Map.of(
        DayOfWeek.TUESDAY, List.of(new OpeningHours.Span(LocalTime.of(8, 0), LocalTime.of(18, 0))));
    return new Corridor(null, new OpeningHours(ZoneOffset.UTC, tomorrow, Set.of()));
  }

  private static void assertPromised(Corridor corridor, String what) {
    assertThat(corridor.now().owner())
        .isEqualTo(new Owner.Callback(corridor.now().contact().record()));
    assertThat(corridor.events())
        .filteredOn(PromiseMade.class::isInstance)
        .extracting(event -> ((PromiseMade) event).what())
        .containsExactly(what);
    assertThat(status(corridor)).isEqualTo("waiting");
  }

  /** The handoff as agents will see it. */
  private static String document(Corridor corridor) {
    return corridor
        .log
        .document(corridor.now().id(), "handoff", requested(corridor).handoff())
        .block()
        .json();
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

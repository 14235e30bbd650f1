package usher.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.DeskEvent.PromiseMade;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.LifeEvent.TimerRang;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signal;
import usher.bot.record.RecordJson;
import usher.handoff.queue.OpeningHours;

/** What becomes of a user whom nobody can take over. */
class NobodyThereTest {
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
  void keepsWhatNobodyWasThereForWhenTheUserLeavesWithoutAChoice() {
    var corridor = closed().hears("a person, please", Signal.ASKS_PERSON);
    corridor.begins();
    corridor.says("a person, please");

    corridor.takes("end", new ConversationEnded("left"));

    assertThat(status(corridor)).isEqualTo("waiting");
    assertThat(document(corridor)).contains("\"UNANSWERED\"").contains("a person, please");
    assertThat(corridor.events()).noneMatch(PromiseMade.class::isInstance);
  }

  @Test
  void keepsItAlsoWhenTheUserFallsSilentAtTheNumber() {
    var corridor = closed()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("call me back", Signal.CALL_ME_BACK);
    corridor.begins();
    corridor.says("a person, please");
    corridor.says("call me back");

    var reply = corridor.takes("idle", new TimerRang("idle"));

    assertThat(Corridor.words(reply))
        .contains("noted under record " + corridor.now().contact().record())
        .contains("I have not heard from you");
    assertThat(status(corridor)).isEqualTo("waiting");
    assertThat(document(corridor)).contains("\"UNANSWERED\"");
  }

  @Test
  void letsWhoeverLeftChooseAfterAll() {
    var corridor = closed()
        .hears("a person, please", Signal.ASKS_PERSON)
        .hears("hello again")
        .hears("call me back", Signal.CALL_ME_BACK)
        .hearsPhone("030 5550 2001", "+493055502001");
    corridor.begins();
    corridor.says("a person, please");
    corridor.takes("end", new ConversationEnded("left"));
    var left = requested(corridor).handoff();

    corridor.says("hello again");
    corridor.says("a person, please");
    corridor.says("call me back");
    corridor.says("030 5550 2001");

    assertPromised(corridor, "callback");
    assertThat(document(corridor, left)).contains("FORWARDED");
    assertThat(document(corridor, corridor.now().care().handoff())).contains("\"CALLBACK\"");
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
        .isEqualTo(new Owner.Callback(corridor.now().contact().record(), false));
    assertThat(corridor.events())
        .filteredOn(PromiseMade.class::isInstance)
        .extracting(event -> ((PromiseMade) event).what())
        .containsExactly(what);
    assertThat(status(corridor)).isEqualTo("waiting");
  }

  /** The handoff as agents will see it. */
  private static String document(Corridor corridor) {
    return document(corridor, requested(corridor).handoff());
  }

  private static String document(Corridor corridor, @Nullable String handoff) {
    return corridor
        .log
        .document(corridor.now().id(), "handoff", Objects.requireNonNull(handoff))
        .block()
        .json();
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

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static usher.bot.conversation.store.Turns.answers;
import static usher.bot.conversation.store.Turns.asksForPin;
import static usher.bot.conversation.store.Turns.opened;
import static usher.bot.conversation.store.Turns.refusesPin;
import static usher.bot.conversation.store.Turns.reply;
import static usher.bot.conversation.store.Turns.says;
import static usher.bot.conversation.store.Turns.turn;
import static usher.bot.conversation.store.Turns.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Reply;
import usher.bot.conversation.TurnConflict;
import usher.bot.inquiry.InquiryId;

/** What every log promises. */
@Timeout(60)
abstract class ConversationLogContract {
  static final Lease SHORT = new Lease(Duration.ofMillis(300), Duration.ofMillis(60));
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private final ConversationId id = ConversationId.random();

  /** The log on one node. */
  abstract ConversationLog log();

  /** The same log on another node. */
  abstract ConversationLog other();

  private Claim.Opened claim(ConversationLog log, String input, String text) {
    return opened(log.claim(id, says(input, text)).blockOptional(LONG_ENOUGH).orElseThrow());
  }

  private Claim.Opened takenOver(ConversationLog log) {
    return log.takeOver(id)
        .repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)))
        .blockOptional(LONG_ENOUGH)
        .orElseThrow();
  }

  private static void record(ConversationLog log, Claim.Opened turn, Outcome outcome) {
    log.record(turn.turn(), outcome).block(LONG_ENOUGH);
  }

  private static HelpEvent.ActionStarted action(String key) {
    return new HelpEvent.ActionStarted(
        new InquiryId(1), "reset-password", key, Map.of("person", "s1001"));
  }

  @Test
  void opensTheFirstTurnWithWhatWasSaid() {
    var turn = claim(log(), "i1", "hello");

    assertThat(turn.turn().number()).isEqualTo(1);
    assertThat(turn.soFar().hearing().text()).isEqualTo("hello");
    assertThat(turn.soFar().contact().turns()).isEqualTo(1);
  }

  @Test
  void givesTheNextTurnTheSumOfTheEarlierOnes() {
    var first = claim(log(), "i1", "hello");
    record(log(), first, answers(first, "welcome"));

    var second = claim(other(), "i2", "thanks");

    assertThat(second.turn().number()).isEqualTo(2);
    assertThat(second.soFar().talk().lastSaid().getFirst().key()).isEqualTo("welcome");
    assertThat(second.soFar().contact().turns()).isEqualTo(2);
  }

  @Test
  void givesAnInputThatIsRepeatedItsStoredReply() {
    turn(log(), id, says("i1", "hello"), "welcome").block(LONG_ENOUGH);
    turn(log(), id, says("i2", "more"), "much more").block(LONG_ENOUGH);

    var again = other().claim(id, says("i1", "hello")).block(LONG_ENOUGH);

    assertThat(again).isEqualTo(new Claim.Repeated(reply("welcome")));
    assertThat(Turns.said(log(), id)).containsExactly("welcome", "much more");
  }

  @Test
  void answersTheSameInputSentToTwoNodesAtOnceOnce() {
    var nodes = Flux.just(log(), other(), log(), other());
    var counter = new AtomicInteger();

    var replies = nodes
        .flatMap(node -> turn(node, id, says("i1", "hello"), "answer " + counter.incrementAndGet()))
        .collectList()
        .blockOptional(LONG_ENOUGH)
        .orElseThrow();

    assertThat(replies).hasSize(4).containsOnly(replies.getFirst());
    assertThat(Turns.said(log(), id)).hasSize(1);
  }

  @Test
  void answersDifferentInputsAtOnceOneAfterTheOther() {
    var inputs = Flux.range(1, 20);

    inputs
        .flatMap(i -> turn(i % 2 == 0 ? log() : other(), id, says("i" + i, "text"), "answer " + i))
        .blockLast(LONG_ENOUGH);

    var marks = log().entries(id, "").blockOptional().orElseThrow().stream()
        .map(LogEntry::mark)
        .toList();
    assertThat(marks).hasSize(40);
    assertThat(marks).startsWith("1-0", "1-1", "2-0", "2-1").endsWith("20-0", "20-1");
    assertThat(Turns.said(log(), id)).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void letsNobodyTakeOverATurnInTime() {
    var turn = claim(log(), "i1", "hello");

    var held = log()
        .whileHeld(
            turn.turn(),
            Mono.delay(SHORT.length().multipliedBy(3)).then(other().takeOver(id).hasElement()));

    assertThat(held.block(LONG_ENOUGH)).isFalse();
  }

  @Test
  void takesOverATurnWhoseNodeIsSilent() {
    var lost = claim(log(), "i1", "hello");
    var announced = log()
        .announce(lost.turn(), action("1/reset/1"))
        .blockOptional(LONG_ENOUGH)
        .orElseThrow();

    var taken = takenOver(other());

    assertThat(taken.turn().number()).isEqualTo(lost.turn().number());
    assertThat(taken.turn().epoch()).isGreaterThan(lost.turn().epoch());
    assertThat(taken.turn().announced()).isEqualTo(announced.announced()).isEqualTo(1);
    assertThat(taken.announced()).containsExactly(action("1/reset/1"));
    assertThat(taken.soFar()).isEqualTo(lost.soFar());
    assertThat(taken.turn().at()).isEqualTo(lost.turn().at());
  }

  @Test
  void refusesTheNodeThatComesBack() {
    var lost = claim(log(), "i1", "hello");
    var taken = takenOver(other());

    assertThatThrownBy(() -> log().announce(lost.turn(), action("k")).block(LONG_ENOUGH))
        .isInstanceOf(TurnConflict.class);
    assertThatThrownBy(() -> record(log(), lost, answers(lost, "stale")))
        .isInstanceOf(TurnConflict.class);
    assertThatThrownBy(() -> log().whileHeld(lost.turn(), Mono.never()).block(LONG_ENOUGH))
        .isInstanceOf(TurnConflict.class);
    record(other(), taken, answers(taken, "fresh"));
    assertThatThrownBy(() -> record(log(), lost, answers(lost, "stale")))
        .isInstanceOf(TurnConflict.class);

    assertThat(Turns.said(log(), id)).containsExactly("fresh");
  }

  @Test
  void recordsOnceWhatIsSentTwice() {
    var turn = claim(log(), "i1", "hello");
    var held =
        log().announce(turn.turn(), action("k")).blockOptional(LONG_ENOUGH).orElseThrow();
    log().announce(turn.turn(), action("k")).block(LONG_ENOUGH);

    log().record(held, answers(turn, "welcome")).block(LONG_ENOUGH);
    log().record(held, answers(turn, "welcome")).block(LONG_ENOUGH);

    var marks = log().entries(id, "").blockOptional().orElseThrow().stream()
        .map(LogEntry::mark)
        .toList();
    assertThat(marks).containsExactly("1-0", "1-1", "1-2");
  }

  @Test
  void keepsTheWordsOutWhenASecretIsExpected() {
    var asked = claim(log(), "i1", "hello");
    record(log(), asked, asksForPin(asked));

    var turn = claim(log(), "i2", "4711");

    assertThat(turn.masked()).isTrue();
    assertThat(turn.soFar().hearing().text()).isEmpty();
    assertThat(log().entries(id, "1-1").block(LONG_ENOUGH))
        .singleElement()
        .extracting(LogEntry::events)
        .isEqualTo(List.of(new HeardEvent.SecretEntered()));
  }

  @Test
  void saysAfterATakeOverThatASecretWasLost() {
    var asked = claim(log(), "i1", "hello");
    record(log(), asked, asksForPin(asked));
    claim(log(), "i2", "4711");

    assertThat(takenOver(other()).masked()).isTrue();
  }

  @Test
  void keepsAnotherTryOutThatComesUnasked() {
    var asked = claim(log(), "i1", "hello");
    record(log(), asked, asksForPin(asked));
    var wrong = claim(log(), "i2", "4711");
    record(log(), wrong, refusesPin(wrong));

    var again = claim(log(), "i3", "4712");
    record(log(), again, answers(again, "please wait"));
    var words = claim(log(), "i4", "are you there?");

    assertThat(again.masked()).isTrue();
    assertThat(words.masked()).isFalse();
  }

  @Test
  void storesOrdinaryWordsAfterASecretAgain() {
    var asked = claim(log(), "i1", "hello");
    record(log(), asked, asksForPin(asked));
    var secret = claim(log(), "i2", "4711");
    record(log(), secret, answers(secret, "thanks"));

    var turn = claim(log(), "i3", "book a car");

    assertThat(turn.masked()).isFalse();
    assertThat(turn.soFar().hearing().text()).isEqualTo("book a car");
  }

  @Test
  void changesSideDocumentsWithTheTurn() {
    var first = claim(log(), "i1", "a person, please");
    record(
        log(),
        first,
        with(
            answers(first, "one moment"),
            new Outcome.SideDocument("handoff", "h1", 0, "{\"state\":\"waiting\"}")));
    var second = claim(log(), "i2", "still there?");
    record(
        log(),
        second,
        with(
            answers(second, "yes"),
            new Outcome.SideDocument("handoff", "h1", 1, "{\"state\":\"joined\"}")));

    var stored = other().document(id, "handoff", "h1").block(LONG_ENOUGH);

    assertThat(stored)
        .isEqualTo(new ConversationLog.Stored(2, "{\"state\":\"joined\"}", id.value()));
    assertThat(other().document(id, "handoff", "h2").block(LONG_ENOUGH)).isNull();
  }

  @Test
  void changesNothingWhenASideDocumentHasAnotherVersion() {
    var first = claim(log(), "i1", "a person, please");
    var stale = with(
        answers(first, "one moment"),
        new Outcome.SideDocument("handoff", "h1", 0, "{}"),
        new Outcome.SideDocument("handoff", "h2", 3, "{}"));

    assertThatThrownBy(() -> record(log(), first, stale)).isInstanceOf(TurnConflict.class);

    assertThat(log().document(id, "handoff", "h1").block(LONG_ENOUGH)).isNull();
    assertThat(Turns.said(log(), id)).isEmpty();
    record(log(), first, answers(first, "sorry"));
    assertThat(Turns.said(log(), id)).containsExactly("sorry");
  }

  @Test
  void loadsWhatTheClosedTurnsCameTo() {
    assertThat(log().load(id).block(LONG_ENOUGH)).isNull();
    var first = claim(log(), "i1", "hello");
    assertThat(log().load(id).block(LONG_ENOUGH)).isNull();
    var outcome = answers(first, "welcome");
    record(log(), first, outcome);
    claim(log(), "i2", "more");

    assertThat(other().load(id).block(LONG_ENOUGH)).isEqualTo(outcome.after());
  }

  @Test
  void readsEntriesAfterAMark() {
    turn(log(), id, says("i1", "hello"), "welcome").block(LONG_ENOUGH);
    turn(log(), id, says("i2", "more"), "much more").block(LONG_ENOUGH);

    var entries = other().entries(id, "1-1").blockOptional(LONG_ENOUGH).orElseThrow();

    assertThat(entries).extracting(LogEntry::mark).containsExactly("2-0", "2-1");
    assertThat(Objects.requireNonNull(entries.getFirst().input()).value()).isEqualTo("i2");
    assertThat(entries.getLast().reply()).isEqualTo(reply("much more"));
  }

  @Test
  void wakesWhoeverWaitsOnAnotherNode() {
    var hearing = other().wakes(id).take(2);

    StepVerifier.create(hearing)
        .expectNext(id)
        .then(() -> turn(log(), id, says("i1", "hello"), "welcome").block(LONG_ENOUGH))
        .expectNext(id)
        .expectComplete()
        .verify(LONG_ENOUGH);
  }

  @Test
  void givesEachNumberOnce() {
    var numbers = Flux.range(0, 30)
        .flatMap(i -> (i % 2 == 0 ? log() : other()).nextNumber(id))
        .collectList()
        .block(LONG_ENOUGH);

    assertThat(numbers).doesNotHaveDuplicates().hasSize(30).allMatch(number -> number > 0);
  }

  @Test
  void remembersTheReplyOfAnInputOverSixtyTurns() {
    Flux.range(1, 60)
        .concatMap(i -> turn(log(), id, says("i" + i, "text"), "answer " + i))
        .blockLast(LONG_ENOUGH);

    Mono<Reply> again = turn(other(), id, says("i1", "text"), "another answer");

    assertThat(again.block(LONG_ENOUGH)).isEqualTo(reply("answer 1"));
  }
}

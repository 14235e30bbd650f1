package usher.handoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.NOON;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import usher.handoff.AgentId;
import usher.handoff.Disposition;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffState;
import usher.handoff.HandoffState.WithAgent;
import usher.handoff.HandoffState.WrappingUp;
import usher.handoff.Owner;
import usher.handoff.Promise;
import usher.handoff.WrapUp;
import usher.handoff.desk.HandoffAct.Abandon;
import usher.handoff.desk.HandoffAct.Accept;
import usher.handoff.desk.HandoffAct.Finish;
import usher.handoff.desk.HandoffAct.GiveBack;
import usher.handoff.desk.HandoffAct.Release;
import usher.handoff.desk.HandoffAct.Say;
import usher.handoff.desk.HandoffAct.Vanish;
import usher.handoff.twin.Samples;

final class TransitionsTest {
  private static final AgentId LIN = new AgentId("lin");
  private static final AgentId TOM = new AgentId("tom");
  private static final WrapUp SOLVED =
      new WrapUp(Disposition.SOLVED, new WrapUp.Verdict.Confirmed(), "");
  private static final Handoff WAITING = Samples.waiting("h1");
  private static final Handoff WITH_LIN = WAITING.now(new WithAgent(LIN, NOON));
  private static final Handoff WRAPPING = WITH_LIN.now(new WrappingUp(LIN, NOON));
  private static final Handoff CLOSED =
      WRAPPING.now(new HandoffState.Closed(Disposition.SOLVED, NOON));
  private static final Handoff PROMISED = WAITING.now(new HandoffState.Promised(
      new Promise(Promise.Way.CALLBACK, "Mia", "+493055502001", "call me", NOON, 0)));
  private static final Owner BOT = new Owner.Bot();
  private static final Owner QUEUE = new Owner.Queue(Samples.IT);
  private static final Owner AGENT = new Owner.Agent(LIN);

  /** A row: state, act, what it leads to: an owner when it is done, else why not. */
  record Rule(Handoff handoff, HandoffAct act, Object result) {}

  static Stream<Rule> rules() {
    return Stream.of(
        new Rule(WAITING, new Accept(LIN, 0, 1), AGENT),
        new Rule(WAITING, new Accept(LIN, 1, 1), Refusal.FULL),
        new Rule(WAITING, new Say(LIN, "hello"), Refusal.NOT_ACCEPTED),
        new Rule(WAITING, new Release(LIN), Refusal.NOT_ACCEPTED),
        new Rule(WAITING, new GiveBack(LIN, ""), Refusal.NOT_ACCEPTED),
        new Rule(WAITING, new Finish(LIN, SOLVED), Refusal.NOT_ACCEPTED),
        new Rule(WAITING, new Abandon(), BOT),
        new Rule(WAITING, new Vanish(LIN), Refusal.NOT_ACCEPTED),
        new Rule(WITH_LIN, new Accept(LIN, 0, 9), Refusal.YOURS_ALREADY),
        new Rule(WITH_LIN, new Accept(TOM, 0, 9), Refusal.TAKEN),
        new Rule(WITH_LIN, new Say(LIN, "hello"), AGENT),
        new Rule(WITH_LIN, new Say(TOM, "hello"), Refusal.NOT_YOURS),
        new Rule(WITH_LIN, new Release(LIN), QUEUE),
        new Rule(WITH_LIN, new Release(TOM), Refusal.NOT_YOURS),
        new Rule(WITH_LIN, new GiveBack(LIN, "done"), BOT),
        new Rule(WITH_LIN, new GiveBack(TOM, "done"), Refusal.NOT_YOURS),
        new Rule(WITH_LIN, new Finish(LIN, SOLVED), BOT),
        new Rule(WITH_LIN, new Finish(TOM, SOLVED), Refusal.NOT_YOURS),
        new Rule(WITH_LIN, new Abandon(), BOT),
        new Rule(WITH_LIN, new Vanish(LIN), QUEUE),
        new Rule(WITH_LIN, new Vanish(TOM), Refusal.NOT_YOURS),
        new Rule(WRAPPING, new Accept(TOM, 0, 9), Refusal.OVER),
        new Rule(WRAPPING, new Say(LIN, "hello"), Refusal.OVER),
        new Rule(WRAPPING, new Say(TOM, "hello"), Refusal.NOT_YOURS),
        new Rule(WRAPPING, new Release(LIN), Refusal.OVER),
        new Rule(WRAPPING, new GiveBack(LIN, ""), Refusal.OVER),
        new Rule(WRAPPING, new Finish(LIN, SOLVED), BOT),
        new Rule(WRAPPING, new Finish(TOM, SOLVED), Refusal.NOT_YOURS),
        new Rule(WRAPPING, new Abandon(), Refusal.OVER),
        new Rule(WRAPPING, new Vanish(LIN), Refusal.OVER),
        new Rule(CLOSED, new Accept(LIN, 0, 9), Refusal.OVER),
        new Rule(CLOSED, new Say(LIN, "hello"), Refusal.OVER),
        new Rule(CLOSED, new Release(LIN), Refusal.OVER),
        new Rule(CLOSED, new GiveBack(LIN, ""), Refusal.OVER),
        new Rule(CLOSED, new Finish(LIN, SOLVED), Refusal.OVER),
        new Rule(CLOSED, new Abandon(), Refusal.OVER),
        new Rule(CLOSED, new Vanish(LIN), Refusal.OVER));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keepsEveryRule(Rule rule) {
    var outcome = Transitions.decide(rule.handoff(), rule.act(), NOON);

    var result = switch (outcome) {
      case Outcome.Accepted accepted -> accepted.after().owner();
      case Outcome.Refused refused -> refused.why();
    };
    assertThat(result).isEqualTo(rule.result());
  }

  @Test
  void namesAnActForEveryState() {
    var covered = rules()
        .map(rule -> rule.handoff().state().getClass() + " " + rule.act().getClass())
        .distinct();

    assertThat(covered).hasSize(4 * 7);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void raisesTheVersionWithTheStateAndOnlyThen(Rule rule) {
    if (Transitions.decide(rule.handoff(), rule.act(), NOON) instanceof Outcome.Accepted accepted) {
      var moved = !accepted.after().state().equals(rule.handoff().state());

      assertThat(accepted.after().version()).isEqualTo(rule.handoff().version() + (moved ? 1 : 0));
    }
  }

  @Test
  void keepsThePlaceInTheQueueForWhoeverComesBack() {
    var released = after(WITH_LIN, new Release(LIN));

    assertThat(released.place()).isEqualTo(WAITING.place());
    assertThat(released.state()).isEqualTo(new HandoffState.Waiting(false));
  }

  @Test
  void putsTheUserOfALostAgentFirst() {
    var lost = after(WITH_LIN, new Vanish(LIN));

    assertThat(lost.state()).isEqualTo(new HandoffState.Waiting(true));
  }

  @Test
  void endsTheContactWhenTheAgentStillHasTheUser() {
    assertThat(event(WITH_LIN, new Finish(LIN, SOLVED)))
        .isEqualTo(new HandoffEvent.WrappedUp(LIN, SOLVED, true));
    assertThat(event(WRAPPING, new Finish(LIN, SOLVED)))
        .isEqualTo(new HandoffEvent.WrappedUp(LIN, SOLVED, false));
  }

  @Test
  void tellsTheBotWhatTheAgentDid() {
    assertThat(event(WITH_LIN, new GiveBack(LIN, "sent a new code")))
        .isEqualTo(new HandoffEvent.Returned(LIN, "sent a new code"));
  }

  @Test
  void leavesTheWrapUpToTheAgentWhenTheUserLeaves() {
    var left = after(WITH_LIN, new Abandon());

    assertThat(List.of(left.owner(), left.holder().orElseThrow())).isEqualTo(List.of(BOT, LIN));
  }

  private static Handoff after(Handoff handoff, HandoffAct act) {
    return ((Outcome.Accepted) Transitions.decide(handoff, act, NOON)).after();
  }

  private static HandoffEvent event(Handoff handoff, HandoffAct act) {
    return ((Outcome.Accepted) Transitions.decide(handoff, act, NOON)).event();
  }

  @Test
  void keepsAPromise() {
    var taken = after(PROMISED, new Accept(LIN, 9, 1));
    var closed = after(taken, new HandoffAct.Tried(LIN, true, ""));

    assertThat(taken.holder()).contains(LIN);
    assertThat(taken.owner()).isEqualTo(BOT);
    assertThat(closed.state()).isEqualTo(new HandoffState.Closed(Disposition.SOLVED, NOON));
  }

  @Test
  void triesThreeTimesAndThenGivesUp() {
    var handoff = PROMISED;
    for (var tries = 1; tries < Promise.MOST_TRIES; tries++) {
      handoff = after(after(handoff, new Accept(LIN, 0, 1)), new HandoffAct.Tried(LIN, false, ""));
      assertThat(handoff.promise().orElseThrow().tries()).isEqualTo(tries);
    }

    var last = after(after(handoff, new Accept(TOM, 0, 1)), new HandoffAct.Tried(TOM, false, ""));

    assertThat(last.state()).isEqualTo(new HandoffState.Closed(Disposition.NOT_REACHED, NOON));
  }

  @Test
  void givesAPromiseBackWhenItsAgentIsGoneOrPutsItBack() {
    var taken = after(PROMISED, new Accept(LIN, 0, 1));

    assertThat(after(taken, new Vanish(LIN)).state()).isEqualTo(PROMISED.state());
    assertThat(after(taken, new Release(LIN)).state()).isEqualTo(PROMISED.state());
  }

  @Test
  void keepsAPromiseFromAllOthersAndThroughTheUsersLeaving() {
    var taken = after(PROMISED, new Accept(LIN, 0, 1));

    assertThat(decide(taken, new Accept(TOM, 0, 1))).isEqualTo(new Outcome.Refused(Refusal.TAKEN));
    assertThat(decide(taken, new HandoffAct.Tried(TOM, true, "")))
        .isEqualTo(new Outcome.Refused(Refusal.NOT_YOURS));
    assertThat(decide(PROMISED, new HandoffAct.Tried(TOM, true, "")))
        .isEqualTo(new Outcome.Refused(Refusal.NOT_ACCEPTED));
    assertThat(decide(PROMISED, new Abandon())).isEqualTo(new Outcome.Refused(Refusal.OVER));
  }

  @Test
  void closesWhatWasLeftUnansweredWhenItsUserIsServedByAnother() {
    var left = WAITING.now(new HandoffState.Promised(
        new Promise(Promise.Way.UNANSWERED, "", "", "a person, please", NOON, 0)));
    var taken = after(left, new Accept(LIN, 0, 1));

    assertThat(after(left, new HandoffAct.ComeBack()).state())
        .isEqualTo(new HandoffState.Closed(Disposition.FORWARDED, NOON));
    assertThat(decide(taken, new HandoffAct.ComeBack()))
        .isEqualTo(new Outcome.Refused(Refusal.OVER));
    assertThat(decide(PROMISED, new HandoffAct.ComeBack()))
        .isEqualTo(new Outcome.Refused(Refusal.OVER));
  }

  private static Outcome decide(Handoff before, HandoffAct act) {
    return Transitions.decide(before, act, NOON);
  }
}

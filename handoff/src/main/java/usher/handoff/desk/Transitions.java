package usher.handoff.desk;

import java.time.Instant;
import java.util.Optional;
import usher.handoff.AgentId;
import usher.handoff.Disposition;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffState;
import usher.handoff.HandoffState.Answering;
import usher.handoff.HandoffState.Closed;
import usher.handoff.HandoffState.Promised;
import usher.handoff.HandoffState.Waiting;
import usher.handoff.HandoffState.WithAgent;
import usher.handoff.HandoffState.WrappingUp;
import usher.handoff.Promise;
import usher.handoff.WrapUp;
import usher.handoff.desk.HandoffAct.Abandon;
import usher.handoff.desk.HandoffAct.Accept;
import usher.handoff.desk.HandoffAct.ComeBack;
import usher.handoff.desk.HandoffAct.Finish;
import usher.handoff.desk.HandoffAct.GiveBack;
import usher.handoff.desk.HandoffAct.Release;
import usher.handoff.desk.HandoffAct.Say;
import usher.handoff.desk.HandoffAct.Tried;
import usher.handoff.desk.HandoffAct.Vanish;

/** The rules of a handoff: what each act does in each state. Every state has exactly one owner ({@link
 *  Handoff#owner()}). */
public final class Transitions {
  private Transitions() {}

  public static Outcome decide(Handoff handoff, HandoffAct act, Instant now) {
    return switch (act) {
      case Accept accept -> accept(handoff, accept, now);
      case Say say -> say(handoff, say);
      case Release release -> release(handoff, release.agent());
      case GiveBack back -> giveBack(handoff, back, now);
      case Finish finish -> finish(handoff, finish, now);
      case Tried tried -> tried(handoff, tried, now);
      case Abandon _ -> abandon(handoff, now);
      case ComeBack _ -> comeBack(handoff, now);
      case Vanish vanish -> vanish(handoff, vanish.agent());
    };
  }

  private static Outcome accept(Handoff handoff, Accept accept, Instant now) {
    return switch (handoff.state()) {
      case Waiting _ when accept.held() >= accept.capacity() -> refused(Refusal.FULL);
      case Waiting _ ->
        to(handoff, new WithAgent(accept.agent(), now), new HandoffEvent.Joined(accept.agent()));
      case WithAgent with ->
        refused(with.agent().equals(accept.agent()) ? Refusal.YOURS_ALREADY : Refusal.TAKEN);
      case Promised promised ->
        to(
            handoff,
            new Answering(accept.agent(), now, promised.promise()),
            new HandoffEvent.Taken(accept.agent()));
      case Answering answering ->
        refused(answering.agent().equals(accept.agent()) ? Refusal.YOURS_ALREADY : Refusal.TAKEN);
      case WrappingUp _, Closed _ -> refused(Refusal.OVER);
    };
  }

  private static Outcome say(Handoff handoff, Say say) {
    return holding(handoff, say.agent())
        ? new Outcome.Accepted(handoff, new HandoffEvent.Spoke(say.agent(), say.text()))
        : refused(whyNot(handoff, say.agent()));
  }

  private static Outcome release(Handoff handoff, AgentId agent) {
    if (answering(handoff, agent).isPresent()) {
      return putBack(handoff, agent, new HandoffEvent.Released(agent));
    }
    return holding(handoff, agent)
        ? to(handoff, new Waiting(false), new HandoffEvent.Released(agent))
        : refused(whyNot(handoff, agent));
  }

  private static Outcome giveBack(Handoff handoff, GiveBack back, Instant now) {
    return holding(handoff, back.agent())
        ? to(
            handoff,
            new WrappingUp(back.agent(), now),
            new HandoffEvent.Returned(back.agent(), back.note()))
        : refused(whyNot(handoff, back.agent()));
  }

  private static Outcome finish(Handoff handoff, Finish finish, Instant now) {
    if (!handoff.heldBy(finish.agent())) {
      return refused(whyNot(handoff, finish.agent()));
    }
    return close(handoff, finish.agent(), finish.wrapUp(), now);
  }

  /** Kept, tried often enough, or to be tried again later. */
  private static Outcome tried(Handoff handoff, Tried tried, Instant now) {
    return answering(handoff, tried.agent())
        .map(promise -> tried.reached()
            ? settled(handoff, tried, promise, Disposition.SOLVED, now)
            : inVain(handoff, tried, promise.triedInVain(), now))
        .orElseGet(() -> refused(whyNot(handoff, tried.agent())));
  }

  private static Outcome inVain(Handoff handoff, Tried tried, Promise after, Instant now) {
    return after.givenUp()
        ? settled(handoff, tried, after, Disposition.NOT_REACHED, now)
        : to(handoff, new Promised(after), told(tried, after, false));
  }

  private static Outcome settled(
      Handoff handoff, Tried tried, Promise promise, Disposition how, Instant now) {
    return to(handoff, new Closed(how, now), told(tried, promise, true));
  }

  private static HandoffEvent told(Tried tried, Promise promise, boolean over) {
    return new HandoffEvent.Tried(
        tried.agent(), tried.reached(), promise.tries(), tried.note(), over);
  }

  private static Outcome close(Handoff handoff, AgentId agent, WrapUp wrapUp, Instant now) {
    var endsContact = handoff.state() instanceof WithAgent;
    return to(
        handoff,
        new Closed(wrapUp.disposition(), now),
        new HandoffEvent.WrappedUp(agent, wrapUp, endsContact));
  }

  private static Outcome abandon(Handoff handoff, Instant now) {
    return switch (handoff.state()) {
      case Waiting _ ->
        to(handoff, new Closed(Disposition.USER_LEFT, now), new HandoffEvent.Abandoned());
      case WithAgent with ->
        to(handoff, new WrappingUp(with.agent(), now), new HandoffEvent.Abandoned());
      case WrappingUp _, Promised _, Answering _, Closed _ -> refused(Refusal.OVER);
    };
  }

  /** Whoever was promised something is answered all the same; and an agent who is at it already finishes it. */
  private static Outcome comeBack(Handoff handoff, Instant now) {
    return handoff.state() instanceof Promised promised
            && promised.promise().way() == Promise.Way.UNANSWERED
        ? to(handoff, new Closed(Disposition.FORWARDED, now), new HandoffEvent.Abandoned())
        : refused(Refusal.OVER);
  }

  private static Outcome vanish(Handoff handoff, AgentId agent) {
    if (answering(handoff, agent).isPresent()) {
      return putBack(handoff, agent, new HandoffEvent.Vanished(agent));
    }
    return holding(handoff, agent)
        ? to(handoff, new Waiting(true), new HandoffEvent.Vanished(agent))
        : refused(whyNot(handoff, agent));
  }

  private static Outcome putBack(Handoff handoff, AgentId agent, HandoffEvent event) {
    return answering(handoff, agent)
        .map(promise -> to(handoff, new Promised(promise), event))
        .orElseGet(() -> refused(whyNot(handoff, agent)));
  }

  private static Optional<Promise> answering(Handoff handoff, AgentId agent) {
    return handoff.state() instanceof Answering answering && answering.agent().equals(agent)
        ? Optional.of(answering.promise())
        : Optional.empty();
  }

  private static boolean holding(Handoff handoff, AgentId agent) {
    return handoff.state() instanceof WithAgent with && with.agent().equals(agent);
  }

  private static Refusal whyNot(Handoff handoff, AgentId agent) {
    return switch (handoff.state()) {
      case Waiting _, Promised _ -> Refusal.NOT_ACCEPTED;
      case WithAgent _ -> Refusal.NOT_YOURS;
      case Answering answering ->
        answering.agent().equals(agent) ? Refusal.OVER : Refusal.NOT_YOURS;
      case WrappingUp wrapping -> wrapping.agent().equals(agent) ? Refusal.OVER : Refusal.NOT_YOURS;
      case Closed _ -> Refusal.OVER;
    };
  }

  private static Outcome to(Handoff handoff, HandoffState next, HandoffEvent event) {
    return new Outcome.Accepted(handoff.now(next), event);
  }

  private static Outcome refused(Refusal why) {
    return new Outcome.Refused(why);
  }
}

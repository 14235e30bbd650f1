package usher.ivr;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a call. {@link Silent} and low confidence are settled with the caller by {@code ivr.menu} and reach a
 * {@link CallHandler} only as {@link PatienceEnded}.
 */
public sealed interface CallEvent {
  Leg leg();

  /** The call is there; in the first of the menu's languages until another is chosen. */
  record Started(Leg leg) implements CallEvent {}

  /** The caller has chosen the leg's language, or let the choice pass. */
  record LanguageChosen(Leg leg) implements CallEvent {}

  /**
   * The caller spoke.
   *
   * @param confidence of the recogniser, 0 to 1; null when it gave none
   */
  record Spoke(Leg leg, String text, @Nullable Double confidence) implements CallEvent {
    /** What a caller said is in no print. */
    @Override
    public String toString() {
      return "Spoke[leg=" + leg + ", confidence=" + confidence + "]";
    }
  }

  /** Keys that are a value of their own, such as a record number. */
  record Pressed(Leg leg, String digits) implements CallEvent {
    @Override
    public String toString() {
      return "Pressed[leg=" + leg + "]";
    }
  }

  /** Keys pressed when a secret was asked for; to be used once, never stored. */
  record SecretEntered(Leg leg, String digits) implements CallEvent {
    @Override
    public String toString() {
      return "SecretEntered[leg=" + leg + "]";
    }
  }

  /** One of the choices of the question, by its key. */
  record Chose(Leg leg, String value) implements CallEvent {}

  /** A line of the main menu, by its key. */
  record ChoseIntent(Leg leg, String intent) implements CallEvent {}

  /** Key {@code *}: away from the open question. */
  record WentBack(Leg leg) implements CallEvent {}

  /** Key 0: a person, at any time. */
  record PersonWanted(Leg leg) implements CallEvent {}

  /** Nothing was pressed or said. */
  record Silent(Leg leg) implements CallEvent {}

  /** All reprompts are used up; the caller needs a person. */
  record PatienceEnded(Leg leg, Cause cause) implements CallEvent {
    /** Why it ended. */
    public enum Cause {
      NO_INPUT,
      NO_MATCH
    }
  }

  /** A {@link Prompt.Hold} is over, or a redirect came back with nothing to tell. */
  record Continued(Leg leg) implements CallEvent {}

  /**
   * The caller waits in a queue and is about to hear the next wait prompt; comes again and again. An empty answer plays a
   * pause.
   *
   * @param position at the provider, from 1; says nothing when each caller has a queue of one's own
   * @param average null when the provider knows none yet
   */
  record Queued(
      Leg leg, int position, Duration waited, @Nullable Duration average) implements CallEvent {}

  /** The caller is about to be joined with an agent; an answer may only speak. */
  record Bridged(Leg leg, AgentToken agent, CallId agentCall) implements CallEvent {}

  /** The caller is out of the queue, or the talk with the agent is over: see the result. */
  record Left(Leg leg, QueueResult result, Duration waited) implements CallEvent {}

  /** A message was spoken; empty when the caller said nothing. */
  record Recorded(Leg leg, @Nullable URI recording, Duration length) implements CallEvent {}

  /** A {@link Prompt.Transfer} is over. */
  record Transferred(Leg leg, DialResult result) implements CallEvent {}

  /** An agent took the phone: the answer is the whisper, then {@link Prompt.Join}. */
  record AgentAnswered(Leg leg, AgentToken agent) implements CallEvent {}

  /** The agent is still on the line and the talk with the caller is over, or never began. */
  record AgentDone(Leg leg, AgentToken agent, DialResult result) implements CallEvent {}

  /** A call went on to another state without ending. Comes unordered: lower sequence numbers are old news. */
  record Status(Leg leg, CallStatus status, int sequence) implements CallEvent {}

  /** A call is over; nothing can be said any more. */
  record Ended(Leg leg, CallStatus status, Duration length) implements CallEvent {}
}

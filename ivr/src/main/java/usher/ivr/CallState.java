package usher.ivr;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What is remembered of a call between two requests, on any node: which steps are open, taken or answered, and the place.
 * Each method is one atomic operation on the state of one call (one hash, one script each), and the state of a call may be
 * forgotten a day after it was last kept. {@code CallStateContract} in the tests says the same in code.
 */
public interface CallState {
  /**
   * Takes a step, at most once. {@link StepToken#FIRST} is open for every call; any other step is open when a
   * {@link #keep} named it as next. Never empty; fails when the store cannot be reached.
   */
  Mono<Step> take(CallId call, StepToken step);

  /**
   * Keeps the answer of a step, moves the place and opens the next step. The first answer stands: when the step was
   * answered before, nothing changes. Gives the document that stands, never empty; fails when the store cannot be
   * reached.
   */
  Mono<String> keep(CallId call, StepToken step, Kept kept);

  /** The place as last kept; empty when the call is not known. */
  Mono<CallPlace> place(CallId call);

  /** What comes of taking a step. */
  sealed interface Step {
    /** The caller of {@code take} is the first and must answer; the place is null on the first step of a new call. */
    record Fresh(@Nullable CallPlace place) implements Step {}

    /** Somebody else has taken it and has not answered yet. */
    record Underway() implements Step {}

    /** It was answered with this, byte for byte. */
    record Answered(String document) implements Step {}

    /** No such step was ever opened for this call, or it is forgotten. */
    record Unknown() implements Step {}
  }

  /**
   * What is kept of an answered step.
   *
   * @param document TwiML as sent
   * @param place the call's place from now on
   * @param next the step opened by this answer
   */
  record Kept(String document, CallPlace place, StepToken next) {
    @Override
    public String toString() {
      return "Kept[next=" + next + "]";
    }
  }
}

package usher.handoff.context;

import java.time.Instant;

/** Something the desk tried for the user.
 *  @param what for people: {@code article "Reset your password" shown}
 *  @param result for people: {@code user says it did not help} */
public record Attempt(String what, Outcome outcome, String result, Instant at) {

  /** Whether it helped, as far as is known. */
  public enum Outcome {
    WORKED,
    FAILED,
    UNKNOWN
  }
}

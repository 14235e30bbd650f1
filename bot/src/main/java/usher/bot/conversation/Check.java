package usher.bot.conversation;

import java.time.Instant;

/** A check that was made before serving, and what came of it. Unknown is never passed.
 *  @param name {@code identity}, {@code entitlement:book-car}, {@code licence}, {@code stock:car@main}
 *  @param source what answered: directory, stock, pin, token
 *  @param rule text key of the rule in plain words */
public record Check(String name, Result result, String source, String rule, Instant at) {

  /** What came of a check. */
  public enum Result {
    PASSED,
    FAILED,
    UNKNOWN
  }
}

package usher.handoff.context;

import java.time.Instant;
import java.util.List;

/** Why exactly: the rule that fired and the words it fired on.
 *  @param rule id of the rule, for example {@code distress-limit}
 *  @param explanation the rule with its numbers, for people
 *  @param quotes the very sentences, oldest first; empty when no words were the reason (a fault) */
public record Grounds(String rule, String explanation, List<Quote> quotes) {
  public Grounds {
    quotes = List.copyOf(quotes);
  }

  /** What the user said, word for word, redacted as in the log. */
  public record Quote(String words, Instant at) {}
}

package usher.bot.improvement;

import java.time.LocalDate;
import java.util.List;

/** Questions of one meaning that nobody could answer: an article to be written.
 *  @param language code
 *  @param count how often it was asked
 *  @param examples in the users' words, redacted; at most three that differ
 *  @param last day on which it was asked */
public record Gap(String language, int count, List<String> examples, LocalDate last) {
  public Gap {
    examples = List.copyOf(examples);
  }
}

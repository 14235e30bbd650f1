package usher.knowledge.library;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a text can be read aloud to a caller: no addresses, no markup, short enough to listen to. */
final class SpokenForm {
  /** Characters; about half a minute of English. Chinese says as much in a third of them, so this is generous there. */
  private static final int LONGEST = 450;

  private static final Pattern ADDRESS = Pattern.compile(
      "(?i)https?:|www\\.|\\S+@\\S+\\.\\S+|\\b[a-z0-9-]+\\.(com|org|net|edu|de|cn|eu|io|example|test|invalid)\\b|\\S/\\S+/\\S");
  private static final Pattern MARKUP = Pattern.compile("[*_`#<>\\[\\]{}|~]");

  private SpokenForm() {}

  /** What is wrong with it; empty when it can be read aloud. */
  static Optional<String> trouble(String spoken) {
    if (ADDRESS.matcher(spoken).find()) {
      return Optional.of("contains a web or e-mail address");
    }
    if (MARKUP.matcher(spoken).find()) {
      return Optional.of("contains markup");
    }
    return spoken.length() > LONGEST
        ? Optional.of("has " + spoken.length() + " characters, more than " + LONGEST)
        : Optional.empty();
  }
}

package usher.handoff;

import java.util.regex.Pattern;

/** What brought a conversation to a person, in short: enough for a row of the queue.
 *  @param channel the way the user came, lower case: {@code web}, {@code voice}
 *  @param language ISO 639-1, lower case: {@code en}, {@code zh}
 *  @param headline one line of at most 200 characters; empty when nothing is known yet */
public record Occasion(HandoffReason reason, String channel, String language, String headline) {
  private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final int LONGEST_HEADLINE = 200;

  public Occasion {
    check(CHANNEL.matcher(channel).matches(), "a channel is a lower case word such as 'web'");
    check(
        LANGUAGE.matcher(language).matches(),
        "a language is a two or three letter code such as 'en'");
    check(headline.length() <= LONGEST_HEADLINE, "a headline has at most 200 characters");
  }

  private static void check(boolean right, String rule) {
    if (!right) {
      throw new IllegalArgumentException(rule);
    }
  }
}

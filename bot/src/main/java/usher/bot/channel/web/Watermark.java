package usher.bot.channel.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Up to where a client has read: the mark of the last entry of the log that it was given whole. Opaque to clients.
 *
 * @param mark empty: nothing yet */
record Watermark(String mark) {
  private static final Pattern FORM = Pattern.compile("\\d{1,18}-\\d{1,9}");

  static final Watermark NOTHING = new Watermark("");

  /** Fails with a {@link Refusal} when it is none of ours. */
  static Watermark of(Optional<String> given) {
    var mark = given.map(String::strip).orElse("");
    if (!mark.isEmpty() && !FORM.matcher(mark).matches()) {
      throw Refusal.badArgument("The watermark is none that was given out here");
    }
    return new Watermark(mark);
  }
}

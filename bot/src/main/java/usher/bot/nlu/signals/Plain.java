package usher.bot.nlu.signals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text reduced to what rules look at: narrow, lower case, only letters, digits and apostrophes, single spaces; Chinese without any. */
final class Plain {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Cc}&&[^\\n\\t\\r]]+");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern GAPS_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
  private static final Pattern LONG_RUN = Pattern.compile("(\\p{L})\\1{2,}");

  private Plain() {}

  static String of(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = INVISIBLE
        .matcher(narrow)
        .replaceAll("")
        .replace('’', '\'')
        .replace('‘', '\'')
        .replace('`', '\'');
    String words = MARKS.matcher(visible).replaceAll(" ").strip();
    return GAPS_IN_CHINESE.matcher(words).replaceAll("");
  }

  /** "yesss" as "yes": letters said three times or more, once. */
  static String calmed(String plain) {
    return LONG_RUN.matcher(plain).replaceAll("$1");
  }
}

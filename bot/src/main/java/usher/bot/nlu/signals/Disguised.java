package usher.bot.nlu.signals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A text seen through disguises: digits and signs that stand for letters, letters set apart or repeated. Letters only, without spaces; where each
 *  came from is remembered, so that a phrase is found only between whole words ("skill myself" hides nothing). */
final class Disguised {
  private static final Map<Character, Character> STANDS_FOR = Map.ofEntries(
      Map.entry('0', 'o'),
      Map.entry('1', 'i'),
      Map.entry('3', 'e'),
      Map.entry('4', 'a'),
      Map.entry('5', 's'),
      Map.entry('7', 't'),
      Map.entry('8', 'b'),
      Map.entry('@', 'a'),
      Map.entry('$', 's'),
      Map.entry('!', 'i'),
      Map.entry('|', 'l'));

  private final String source;
  private final StringBuilder letters = new StringBuilder();
  private final int[] origin;

  Disguised(String text) {
    this.source = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    this.origin = new int[source.length() + 1];
    for (int i = 0; i < source.length(); i++) {
      take(source.charAt(i), i);
    }
  }

  private void take(char c, int place) {
    char letter = STANDS_FOR.getOrDefault(c, c);
    boolean repeats = !letters.isEmpty() && letters.charAt(letters.length() - 1) == letter;
    if (!Character.isLetter(letter)) {
      return;
    }
    if (repeats) {
      origin[letters.length() - 1] = place;
      return;
    }
    origin[letters.length()] = place;
    letters.append(letter);
  }

  /** @param squeezed a phrase as {@link #squeeze} gives it */
  boolean hides(String squeezed) {
    for (int at = letters.indexOf(squeezed); at >= 0; at = letters.indexOf(squeezed, at + 1)) {
      if (beginsWord(at) && endsWord(at + squeezed.length() - 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsWord(int at) {
    return at == 0
        || origin[at] > origin[at - 1] + 1
        || !Character.isLetter(source.charAt(origin[at - 1]));
  }

  private boolean endsWord(int at) {
    int next = origin[at] + 1;
    return next >= source.length() || !Character.isLetterOrDigit(source.charAt(next));
  }

  /** A phrase without spaces and doubled letters. */
  static String squeeze(String phrase) {
    return new Disguised(phrase).letters.toString();
  }
}

package usher.bot.nlu.details;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English number words read as digits: "twenty one" is 21, "one hundred and five" 105, "twenty first" 21st. Words said one by one stay apart:
 *  "one seven double oh" is "1 7 0 0". */
final class EnglishNumerals {
  private static final List<String> UNITS = List.of(
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen");
  private static final List<String> TENS =
      List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> UNIT_ORDINALS = List.of(
      "",
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
      "sixteenth",
      "seventeenth",
      "eighteenth",
      "nineteenth");
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Long> SCALES = Map.of(
      "thousand",
      1_000L,
      "million",
      1_000_000L,
      "billion",
      1_000_000_000L,
      "trillion",
      1_000_000_000_000L);
  private static final Set<String> BEFORE_SECOND = Set.of("the", "on", "of");
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Pattern GAP = Pattern.compile(" *-? *");

  static {
    for (int i = 1; i < UNIT_ORDINALS.size(); i++) {
      ORDINALS.put(UNIT_ORDINALS.get(i), i);
    }
    for (int i = 2; i < TENS.size(); i++) {
      ORDINALS.put(TENS.get(i).replaceAll("y$", "ieth"), 10 * i);
    }
  }

  private final String text;

  EnglishNumerals(String text) {
    this.text = text;
  }

  /** The numeral that begins at a place, as digits; empty when none does. */
  Optional<Found<String>> at(int start) {
    if (!beginsWord(start)) {
      return Optional.empty();
    }
    return repeated(start).or(() -> new Count(start).read());
  }

  private boolean beginsWord(int start) {
    char c = text.charAt(start);
    return c >= 'a'
        && c <= 'z'
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
  }

  /** "double oh" and "triple seven", and "oh" after a digit. */
  private Optional<Found<String>> repeated(int start) {
    String word = word(start);
    boolean clock = text.startsWith("o'", start) || text.startsWith("o clock", start);
    if ((word.equals("oh") || word.equals("o")) && !clock && isAfterDigit(start)) {
      return Optional.of(new Found<>(start, start + word.length(), "0"));
    }
    int times = word.equals("double") ? 2 : word.equals("triple") ? 3 : 0;
    if (times == 0) {
      return Optional.empty();
    }
    int next = afterGap(start + word.length());
    String digit = word(next).equals("oh") ? "zero" : word(next);
    int value = UNITS.indexOf(digit);
    return value < 0 || value > 9
        ? Optional.empty()
        : Optional.of(new Found<>(
            start,
            next + word(next).length(),
            String.join(" ", Collections.nCopies(times, "" + value))));
  }

  private boolean isAfterDigit(int start) {
    String before = text.substring(Math.max(0, start - 7), start).strip();
    String last = before.substring(before.lastIndexOf(' ') + 1);
    return !last.isEmpty()
        && (Character.isDigit(last.charAt(last.length() - 1))
            || UNITS.subList(0, 10).contains(last)
            || last.equals("oh"));
  }

  private String word(int start) {
    Matcher matcher = WORD.matcher(text);
    return start < text.length() && matcher.find(start) && matcher.start() == start
        ? matcher.group()
        : "";
  }

  private int afterGap(int end) {
    Matcher gap = GAP.matcher(text).region(end, text.length());
    return gap.lookingAt() ? gap.end() : end;
  }

  /** One numeral being read, word by word. */
  private final class Count {
    private final int start;
    private long total;
    private long current;
    private long last = -1;
    private int end;
    private boolean ordinal;

    Count(int start) {
      this.start = start;
      this.end = start;
    }

    Optional<Found<String>> read() {
      int at = start;
      while (take(at) && !ordinal) {
        at = afterGap(end);
        at = word(at).equals("and") && last >= 100 && isNumber(word(afterGap(at + 3)))
            ? afterGap(at + 3)
            : at;
      }
      if (end == start) {
        return Optional.empty();
      }
      long value = total + current;
      return Optional.of(
          new Found<>(start, end, ordinal ? value + suffix(value) : Long.toString(value)));
    }

    private boolean take(int at) {
      String word = at == start && word(at).equals("a") ? article(at) : word(at);
      int unit = UNITS.indexOf(word);
      int tens = word.isEmpty() ? -1 : TENS.indexOf(word);
      if (unit >= 0 && (last == -1 || last >= 100 || (last >= 20 && unit > 0 && unit < 10))) {
        return taken(at, word, unit, unit);
      }
      if (tens > 0 && (last == -1 || last >= 100)) {
        return taken(at, word, 10L * tens, 10L * tens);
      }
      if (word.equals("hundred") && last > 0 && last < 100) {
        current *= 100;
        return taken(at, word, 0, 100);
      }
      if (SCALES.containsKey(word) && last > 0 && last < 1000) {
        total += current * SCALES.get(word);
        current = 0;
        return taken(at, word, 0, SCALES.get(word));
      }
      return takeOrdinal(at, word);
    }

    /** "a hundred": the article counts one. */
    private String article(int at) {
      String next = word(afterGap(at + 1));
      if (!next.equals("hundred") && !SCALES.containsKey(next)) {
        return "a";
      }
      current = 1;
      last = 1;
      end = afterGap(at + 1);
      return "";
    }

    private boolean takeOrdinal(int at, String word) {
      if (word.isEmpty() && end > at) {
        return true;
      }
      Integer value = ORDINALS.get(word);
      boolean fits = (last == -1 && isSaidAsOrdinal(at, word))
          || last >= 100
          || (last >= 20 && value != null && value < 10);
      if (value == null || !fits) {
        return false;
      }
      ordinal = true;
      return taken(at, word, value, value);
    }

    /** Alone, "second" is rather a unit of time. */
    private boolean isSaidAsOrdinal(int at, String word) {
      String before = text.substring(0, at).strip();
      return !word.equals("second")
          || BEFORE_SECOND.contains(before.substring(before.lastIndexOf(' ') + 1));
    }

    private boolean taken(int at, String word, long value, long size) {
      current += value;
      last = size;
      end = at + word.length();
      return true;
    }
  }

  private static boolean isNumber(String word) {
    return UNITS.contains(word)
        || (!word.isEmpty() && TENS.contains(word))
        || ORDINALS.containsKey(word);
  }

  private static String suffix(long value) {
    boolean teen = value % 100 / 10 == 1;
    return teen
        ? "th"
        : value % 10 == 1 ? "st" : value % 10 == 2 ? "nd" : value % 10 == 3 ? "rd" : "th";
  }
}

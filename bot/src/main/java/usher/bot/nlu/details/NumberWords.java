package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words English numbers are made of. */
final class NumberWords {
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
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, String> IRREGULAR = Map.of(
      "one", "first", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
      "twelve", "twelfth");

  /** Zero to nineteen. */
  static final Map<String, Integer> SMALL = new HashMap<>(Map.of("nought", 0, "naught", 0));
  /** Twenty to ninety. */
  static final Map<String, Integer> ROUND = new HashMap<>();
  /** What multiplies what stands before it. */
  static final Map<String, BigDecimal> SCALES = new HashMap<>();
  /** Signs and short words that do so right behind digits. */
  static final Map<String, BigDecimal> SUFFIXES = Map.of(
      "k", new BigDecimal("1e3"),
      "m", new BigDecimal("1e6"),
      "mm", new BigDecimal("1e6"),
      "mil", new BigDecimal("1e6"),
      "g", new BigDecimal("1e9"),
      "bn", new BigDecimal("1e9"));
  /** "third", and "thirds", by 3. A second is rather a unit of time. */
  static final Map<String, Integer> ORDINALS = new HashMap<>();
  /** "millionths" by 1,000,000, and halves and quarters. */
  static final Map<String, BigDecimal> PARTS = new HashMap<>();

  static {
    for (int i = 0; i < UNITS.size(); i++) {
      SMALL.put(UNITS.get(i), i);
      ordinal(IRREGULAR.getOrDefault(UNITS.get(i), UNITS.get(i) + "th"), i);
    }
    ORDINALS.remove("twoth");
    ORDINALS.remove("twoths");
    for (int i = 0; i < TENS.size(); i++) {
      ROUND.put(TENS.get(i), 10 * i + 20);
      ordinal(TENS.get(i).replaceAll("y$", "ieth"), 10 * i + 20);
    }
    scale("hundred", "1e2");
    scale("thousand", "1e3");
    scale("million", "1e6");
    scale("billion", "1e9");
    scale("trillion", "1e12");
    scale("lakh", "1e5");
    scale("crore", "1e7");
    for (var dozen : List.of("dozen", "dozens", "doz", "dozs")) {
      SCALES.put(dozen, BigDecimal.valueOf(12));
    }
    for (var half : List.of("half", "halves")) {
      PARTS.put(half, BigDecimal.valueOf(2));
    }
    for (var quarter : List.of("quarter", "quarters")) {
      PARTS.put(quarter, BigDecimal.valueOf(4));
    }
  }

  private NumberWords() {}

  private static void ordinal(String word, int value) {
    ORDINALS.put(word, value);
    ORDINALS.put(word + "s", value);
  }

  private static void scale(String word, String value) {
    SCALES.put(word, new BigDecimal(value));
    PARTS.put(word + "th", new BigDecimal(value));
    PARTS.put(word + "ths", new BigDecimal(value));
  }
}

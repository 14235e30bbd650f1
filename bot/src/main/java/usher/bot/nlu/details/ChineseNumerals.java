package usher.bot.nlu.details;

import java.util.Map;
import java.util.Optional;

/** Chinese numerals read as digits: 二十一 is 21, 两千零五 2005, 二零一六 2016, 一百二 120, 25万 250000. */
final class ChineseNumerals {
  static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Character> SAME = Map.ofEntries(
      Map.entry('〇', '零'),
      Map.entry('两', '二'),
      Map.entry('兩', '二'),
      Map.entry('倆', '二'),
      Map.entry('俩', '二'),
      Map.entry('壹', '一'),
      Map.entry('贰', '二'),
      Map.entry('貳', '二'),
      Map.entry('叁', '三'),
      Map.entry('叄', '三'),
      Map.entry('肆', '四'),
      Map.entry('伍', '五'),
      Map.entry('陆', '六'),
      Map.entry('陸', '六'),
      Map.entry('柒', '七'),
      Map.entry('捌', '八'),
      Map.entry('玖', '九'),
      Map.entry('幺', '一'),
      Map.entry('拾', '十'),
      Map.entry('佰', '百'),
      Map.entry('仟', '千'),
      Map.entry('萬', '万'),
      Map.entry('億', '亿'));
  private static final Map<Character, Long> SMALL_UNITS = Map.of('十', 10L, '百', 100L, '千', 1_000L);
  private static final Map<Character, Long> LARGE_UNITS =
      Map.of('万', 10_000L, '亿', 100_000_000L, '兆', 1_000_000_000_000L);
  /** Written forms that alone are parts of ordinary words. */
  static final String FORMAL = "叁叄肆伍陆陸柒捌玖拾佰仟";

  private static final int LONGEST = 24;
  private static final int LONGEST_ARABIC = 9;

  private ChineseNumerals() {}

  /** The numeral that begins at a place, as digits; empty when none does. */
  static Optional<Found<String>> at(String text, int start) {
    if (Character.isDigit(text.charAt(start))) {
      return beforeUnit(text, start);
    }
    int end = start;
    while (end < text.length() && end < start + LONGEST && isNumeral(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    String numeral = same(text.substring(start, end));
    if (LARGE_UNITS.containsKey(numeral.charAt(0)) || "百千".indexOf(numeral.charAt(0)) >= 0) {
      return Optional.empty();
    }
    if (end == start + 1
        && text.charAt(start) != numeral.charAt(0)
        && FORMAL.indexOf(text.charAt(start)) >= 0) {
      return Optional.empty();
    }
    boolean counted = numeral.chars().anyMatch(c -> isUnit((char) c));
    return Optional.of(new Found<>(start, end, counted ? counted(numeral) : positional(numeral)));
  }

  /** 25万6千: digits that a unit multiplies. */
  private static Optional<Found<String>> beforeUnit(String text, int start) {
    if (start > 0
        && (Character.isDigit(text.charAt(start - 1))
            || text.charAt(start - 1) == '.'
            || text.charAt(start - 1) == ',')) {
      return Optional.empty();
    }
    int end = start;
    while (end < text.length()
        && end < start + LONGEST
        && (Character.isDigit(text.charAt(end))
            || text.charAt(end) == '零'
            || isUnit(same(text.charAt(end))))) {
      end++;
    }
    String numeral = same(text.substring(start, end));
    boolean readable = numeral.chars().anyMatch(c -> isUnit((char) c))
        && !numeral.matches(".*\\d{" + (LONGEST_ARABIC + 1) + ",}.*");
    return readable ? Optional.of(new Found<>(start, end, counted(numeral))) : Optional.empty();
  }

  private static String counted(String numeral) {
    long total = 0;
    long section = 0;
    long digit = 0;
    long lastUnit = 1;
    long lastLarge = 0;
    boolean zero = false;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (SMALL_UNITS.containsKey(c)) {
        lastUnit = SMALL_UNITS.getOrDefault(c, 1L);
        section += Math.max(1, digit) * lastUnit;
        digit = 0;
        zero = false;
      } else if (LARGE_UNITS.containsKey(c)) {
        lastUnit = LARGE_UNITS.getOrDefault(c, 1L);
        total = lastUnit > lastLarge
            ? (total + section + digit) * lastUnit
            : total + (section + digit) * lastUnit;
        lastLarge = lastUnit;
        section = 0;
        digit = 0;
        zero = false;
      } else {
        int value = Character.isDigit(c) ? c - '0' : DIGITS.indexOf(c);
        zero |= value == 0 && digit == 0;
        digit = Character.isDigit(c) ? digit * 10 + value : value;
      }
    }
    boolean shortened = !zero && digit > 0 && digit < 10 && lastUnit >= 100;
    return Long.toString(total + section + (shortened ? digit * lastUnit / 10 : digit));
  }

  private static String positional(String numeral) {
    var digits = new StringBuilder();
    numeral.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }

  private static boolean isNumeral(char c) {
    char same = same(c);
    return DIGITS.indexOf(same) >= 0 || isUnit(same);
  }

  private static boolean isUnit(char c) {
    return SMALL_UNITS.containsKey(c) || LARGE_UNITS.containsKey(c);
  }

  /** The usual sign for one of formal, older or spoken style. */
  static char same(char c) {
    return SAME.getOrDefault(c, c);
  }

  private static String same(String numeral) {
    var same = new StringBuilder();
    numeral.chars().forEach(c -> same.append(same((char) c)));
    return same.toString();
  }
}

package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers of Chinese, for {@link ChineseQuantities}: 三千五, 7万5千4百, 四万万, 一百零几万, 五十打. Blanks may stand between a digit and its unit. Digits without
 * any unit are read one by one: 二零一六.
 */
final class ChineseWholes {
  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
  private static final Pattern ARABIC =
      Pattern.compile("(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,18})(?:\\.\\d{1,15})?(?![\\d]|\\.\\d)");
  /** "And some", which is left out: 十几亿, 500余万. */
  private static final String SOME = "几幾多余餘";
  /** 打 as a dozen, and not as the beginning of a word that something is done by. */
  private static final Pattern DOZENS = Pattern.compile("打(?![电電开開印算车車不进進字扫掃包折卡工球断斷])");

  private static final Map<Character, BigDecimal> UNITS = Map.of(
      '十', new BigDecimal("1e1"),
      '百', new BigDecimal("1e2"),
      '千', new BigDecimal("1e3"),
      '万', new BigDecimal("1e4"),
      '亿', new BigDecimal("1e8"),
      '兆', new BigDecimal("1e12"));
  private static final BigDecimal LARGE = new BigDecimal("1e4");

  private final String text;

  private int end;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal digit;
  private BigDecimal lastUnit = BigDecimal.ONE;
  private BigDecimal lastLarge = BigDecimal.ZERO;
  private boolean zero;
  private boolean arabic;

  private ChineseWholes(String text, int start) {
    this.text = text;
    this.end = start;
  }

  /** Null when none begins there. */
  static @Nullable NumberPart at(String text, int start) {
    var wholes = new ChineseWholes(text, start);
    return wholes.read() ? wholes.part(start) : null;
  }

  private boolean read() {
    int start = end;
    boolean more = true;
    while (more) {
      more = step(end) || (end > start && step(behindBlanks(end)));
    }
    return end > start;
  }

  private boolean step(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = ChineseNumerals.same(text.charAt(at));
    var unit = UNITS.get(c);
    if (unit != null) {
      return unit(at, unit);
    }
    int value = ChineseNumerals.DIGITS.indexOf(c);
    return value >= 0 ? han(at, value) : Character.isDigit(c) ? arabic(at) : some(at, c);
  }

  private boolean unit(int at, BigDecimal unit) {
    boolean first = isFirst();
    if (first && (unit.compareTo(LARGE) >= 0 || (!isTen(unit) && !isDigit(at + 1)))) {
      return false;
    }
    if (unit.compareTo(LARGE) >= 0) {
      large(unit);
    } else if (digit == null && (unit.compareTo(lastUnit) >= 0 && !first)) {
      return false;
    } else {
      section = section.add((digit == null ? BigDecimal.ONE : digit).multiply(unit));
    }
    digit = null;
    zero = false;
    lastUnit = unit;
    end = at + 1;
    return true;
  }

  private boolean isFirst() {
    return digit == null && section.signum() == 0 && total.signum() == 0;
  }

  private static boolean isTen(BigDecimal unit) {
    return unit.compareTo(BigDecimal.TEN) == 0;
  }

  /** 四万万 multiplies twice, 二亿三万 adds. */
  private void large(BigDecimal unit) {
    var below = section.add(digit == null ? BigDecimal.ZERO : digit);
    total = unit.compareTo(lastLarge) > 0 || below.signum() == 0
        ? total.add(below).multiply(unit)
        : total.add(below.multiply(unit));
    lastLarge = unit;
    section = BigDecimal.ZERO;
  }

  private boolean han(int at, int value) {
    boolean counted = lastUnit.compareTo(BigDecimal.ONE) > 0;
    if (value == 0 && counted && digit == null) {
      zero = true;
    } else if (digit != null && (counted || arabic || at > end)) {
      return false;
    } else if (at > end && digit == null && !counted) {
      return false;
    }
    var read = BigDecimal.valueOf(value);
    digit = digit == null ? read : digit.multiply(BigDecimal.TEN).add(read);
    end = at + 1;
    if (zero && value == 0) {
      digit = null;
    }
    return true;
  }

  private boolean arabic(int at) {
    Matcher number = ARABIC.matcher(text).region(at, text.length());
    if (digit != null || !number.lookingAt() || (at > end && !isUnit(number.end()))) {
      return false;
    }
    digit = new BigDecimal(number.group().replace(",", ""));
    arabic = true;
    end = number.end();
    return true;
  }

  /** Only before a unit, which says that it is part of the number. */
  private boolean some(int at, char c) {
    if (SOME.indexOf(c) < 0 || isFirst() || !isLarge(behindBlanks(at + 1))) {
      return false;
    }
    end = at + 1;
    return true;
  }

  private boolean isLarge(int at) {
    var unit = at < text.length() ? UNITS.get(ChineseNumerals.same(text.charAt(at))) : null;
    return unit != null && unit.compareTo(LARGE) >= 0;
  }

  private boolean isUnit(int at) {
    int next = behindBlanks(at);
    return next < text.length() && UNITS.containsKey(ChineseNumerals.same(text.charAt(next)));
  }

  private boolean isDigit(int at) {
    return at < text.length()
        && ChineseNumerals.DIGITS.indexOf(ChineseNumerals.same(text.charAt(at))) > 0;
  }

  private int behindBlanks(int at) {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private NumberPart part(int start) {
    var last = digit == null ? BigDecimal.ZERO : digit;
    boolean shortened = !zero
        && !arabic
        && last.compareTo(BigDecimal.TEN) < 0
        && lastUnit.compareTo(BigDecimal.TEN) > 0;
    var value = total.add(section).add(shortened ? last.multiply(lastUnit).movePointLeft(1) : last);
    boolean dozens = DOZENS.matcher(text).region(end, text.length()).lookingAt();
    return dozens && end > start
        ? new NumberPart(value.multiply(DOZEN), end + 1, DOZEN)
        : new NumberPart(value, end, lastUnit);
  }
}

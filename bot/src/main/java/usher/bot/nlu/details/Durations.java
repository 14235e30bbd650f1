package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lengths of time in English and Chinese, as ISO 8601 of the units that were said: "an hour and a half" is PT1H30M, "2 weeks" P14D. */
final class Durations {
  private static final Pattern PART = Pattern.compile(
      "(?:\\b(half an?|half|(?:a )?couple(?: of)?|an?|one|another|all|full|whole|the whole|\\d{1,6}(?:\\.\\d{1,6})?)(?: (?:and a (half)))?[ -]?"
          + "(seconds?|secs?|s|minutes?|mins?|min|hours?|hrs?|hr|h|days?|weeks?|wks?|months?|years?|yrs?|decades?)\\b(?! ?(?:ago|later|from|after))(?: and a (half))?)"
          + "|(?:(\\d{1,6}(?:\\.\\d{1,6})?|半) ?(?:个|個)?(半)? ?(?:多)?(秒钟|秒|分钟|分|小时|小時|钟头|天|周|星期|礼拜|月|年)(半)?(?!前|后|後|以|之|日|\\d{1,2}[月日号]))");
  private static final Pattern JOIN = Pattern.compile("[ ,]*(?:and|又|零|余|,|，)?[ ,]*(?:多)?");

  private enum Unit {
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    Unit smaller() {
      return switch (this) {
        case YEAR -> MONTH;
        case MONTH -> DAY;
        case DAY -> HOUR;
        case HOUR -> MINUTE;
        case MINUTE, SECOND -> SECOND;
      };
    }

    int smallerOnes() {
      return switch (this) {
        case YEAR -> 12;
        case MONTH -> 30;
        case DAY -> 24;
        case HOUR, MINUTE, SECOND -> 60;
      };
    }

    boolean isOfTheClock() {
      return switch (this) {
        case YEAR, MONTH, DAY -> false;
        case HOUR, MINUTE, SECOND -> true;
      };
    }
  }

  private Durations() {}

  static List<Found<String>> find(String text) {
    List<Found<String>> found = new ArrayList<>();
    Map<Unit, BigDecimal> sum = new EnumMap<>(Unit.class);
    int start = -1;
    int end = -1;
    for (MatchResult part : PART.matcher(text).results().toList()) {
      boolean goesOn =
          start >= 0 && JOIN.matcher(text).region(end, part.start()).matches();
      if (start >= 0 && !goesOn) {
        found.add(new Found<>(start, end, iso(sum)));
        sum.clear();
      }
      start = goesOn ? start : part.start();
      end = part.end();
      add(part, sum);
    }
    if (start >= 0) {
      found.add(new Found<>(start, end, iso(sum)));
    }
    return found;
  }

  private static void add(MatchResult part, Map<Unit, BigDecimal> sum) {
    boolean english = part.group(3) != null;
    var count = count(english ? part.group(1) : part.group(5));
    boolean half = english
        ? part.group(2) != null || part.group(4) != null
        : part.group(6) != null || part.group(8) != null;
    add(
        english ? part.group(3) : part.group(7),
        half ? count.add(new BigDecimal("0.5")) : count,
        sum);
  }

  private static BigDecimal count(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return new BigDecimal(word);
    }
    return word.startsWith("half") || word.equals("半")
        ? new BigDecimal("0.5")
        : new BigDecimal(word.contains("couple") ? "2" : "1");
  }

  private static void add(String unit, BigDecimal count, Map<Unit, BigDecimal> sum) {
    switch (unit) {
      case "秒", "秒钟" -> add(Unit.SECOND, count, sum);
      case "分", "分钟" -> add(Unit.MINUTE, count, sum);
      case "小时", "小時", "钟头" -> add(Unit.HOUR, count, sum);
      case "天" -> add(Unit.DAY, count, sum);
      case "周", "星期", "礼拜" -> add(Unit.DAY, count.multiply(BigDecimal.valueOf(7)), sum);
      case "月" -> add(Unit.MONTH, count, sum);
      case "年" -> add(Unit.YEAR, count, sum);
      default -> addEnglish(unit, count, sum);
    }
  }

  private static void addEnglish(String unit, BigDecimal count, Map<Unit, BigDecimal> sum) {
    switch (unit.charAt(0)) {
      case 's' -> add(Unit.SECOND, count, sum);
      case 'm' -> add(unit.startsWith("mo") ? Unit.MONTH : Unit.MINUTE, count, sum);
      case 'h' -> add(Unit.HOUR, count, sum);
      case 'w' -> add(Unit.DAY, count.multiply(BigDecimal.valueOf(7)), sum);
      case 'y' -> add(Unit.YEAR, count, sum);
      default ->
        add(
            unit.startsWith("de") ? Unit.YEAR : Unit.DAY,
            unit.startsWith("de") ? count.multiply(BigDecimal.TEN) : count,
            sum);
    }
  }

  /** What is not whole is handed down to the smaller unit: half an hour is 30 minutes, half a year 6 months. */
  private static void add(Unit unit, BigDecimal count, Map<Unit, BigDecimal> sum) {
    BigDecimal whole = unit == Unit.SECOND ? count : new BigDecimal(count.toBigInteger());
    if (whole.signum() != 0) {
      sum.merge(unit, whole, BigDecimal::add);
    }
    BigDecimal rest = count.subtract(whole);
    if (rest.signum() != 0) {
      add(unit.smaller(), rest.multiply(BigDecimal.valueOf(unit.smallerOnes())), sum);
    }
  }

  private static String iso(Map<Unit, BigDecimal> sum) {
    var iso = new StringBuilder("P");
    sum.forEach((unit, count) -> {
      if (unit.isOfTheClock() && iso.indexOf("T") < 0) {
        iso.append('T');
      }
      iso.append(count.stripTrailingZeros().toPlainString()).append(unit.name().charAt(0));
    });
    return iso.length() == 1 ? "PT0S" : iso.toString();
  }
}

package usher.bot.nlu.details;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Dates as Chinese says them. */
final class ChineseDates {
  private static final Map<String, Integer> SHIFTS = Map.ofEntries(
      Map.entry("大前", -3),
      Map.entry("前", -2),
      Map.entry("昨", -1),
      Map.entry("今", 0),
      Map.entry("当", 0),
      Map.entry("本", 0),
      Map.entry("明", 1),
      Map.entry("后", 2),
      Map.entry("後", 2),
      Map.entry("大后", 3),
      Map.entry("大後", 3));
  private static final String WEEKDAY = "(?:周|週|星期|礼拜)([1-6日天末])";
  private static final String DAY = "(\\d{1,2})[日号號](?![楼门店线院])";

  private final Days days;

  ChineseDates(LocalDate today) {
    this.days = new Days(today);
  }

  List<Found<LocalDate>> find(String text) {
    return Phrase.find(
        text,
        List.of(
            Phrase.of(
                "(?<!\\d)(\\d{2}|\\d{4}) ?年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?(?:[,， ]?" + WEEKDAY
                    + ")?",
                m -> Days.of(number(m, 1), number(m, 2), number(m, 3))),
            Phrase.of(
                "(今年|明年|去年)(?:的)?(\\d{1,2})月(\\d{1,2})[日号號]?",
                m ->
                    Days.of(days.today().getYear() + year(m.group(1)), number(m, 2), number(m, 3))),
            Phrase.of(
                "(?<!\\d)(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?(?!\\d|个)(?:[,， ]?" + WEEKDAY + ")?",
                m -> days.next(number(m, 1), number(m, 2))),
            Phrase.of(
                "(上上|上|下下|下|这|这个|本)个?月(?:的)?" + DAY,
                m -> days.inMonth(step(m.group(1)), number(m, 2))),
            Phrase.of("(?<![\\d月年点:])" + DAY, m -> days.nextDay(number(m, 1))),
            Phrase.of(
                "(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
                m -> Days.of(number(m, 1), number(m, 3), number(m, 4))),
            Phrase.of(
                "(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?![\\d/.])",
                m -> days.next(number(m, 1), number(m, 2))),
            Phrase.of(
                "(?<![\\d/.-])(\\d{1,2})[-/](\\d{1,2})[-/](\\d{2}|\\d{4})(?!\\d)",
                m -> Days.of(number(m, 3), number(m, 1), number(m, 2))),
            Phrase.of(
                "(大前|大后|大後|前|昨|今|明|后|後)(?:[天日]|(?=[晚早晨])[晚早晨]上?)",
                m -> Optional.of(days.today().plusDays(SHIFTS.getOrDefault(m.group(1), 0)))),
            Phrase.of("(?:当|本)(?:天|日)", m -> Optional.of(days.today())),
            Phrase.of("(上上|上|下下|下|这|这个|本|今)?个?" + WEEKDAY, this::weekday),
            Phrase.of(
                "(\\d{1,3})(?:个)?(天|日|周|星期|礼拜|月|年)(?:以|之)?[后後]",
                m -> Optional.of(days.later(number(m, 1), m.group(2)))),
            Phrase.of(
                "(\\d{1,3})(?:个)?(天|日|周|星期|礼拜|月|年)(?:以|之)?前",
                m -> Optional.of(days.later(-number(m, 1), m.group(2))))));
  }

  private Optional<LocalDate> weekday(MatchResult m) {
    String name = m.group(2);
    int number =
        name.equals("日") || name.equals("天") ? 7 : name.equals("末") ? 6 : Integer.parseInt(name);
    DayOfWeek weekday = DayOfWeek.of(number);
    return Optional.of(
        m.group(1) == null ? days.next(weekday) : days.inWeek(step(m.group(1)), weekday));
  }

  private static int step(@Nullable String which) {
    return switch (which) {
      case "上上" -> -2;
      case "上" -> -1;
      case "下" -> 1;
      case "下下" -> 2;
      case null, default -> 0;
    };
  }

  private static int year(String word) {
    return word.equals("明年") ? 1 : word.equals("去年") ? -1 : 0;
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }
}

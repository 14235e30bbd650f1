package usher.bot.nlu.details;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates as English says them. {@code 3/4} is read with the month first where the desk's country does so. */
final class EnglishDates {
  private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAYS = "mon|tue|wed|thu|fri|sat|sun";
  private static final String WEEKDAY =
      "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?";
  private static final String MAYBE_WEEKDAY =
      "\\b(?:" + WEEKDAY.replaceFirst("\\(", "(?:") + ",? ?(?:the )?)?";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR =
      "(?:[ ,./-]{1,3}(?:of )?('?\\d{4}|'\\d{2})\\b(?![:.]\\d)|[ ,]+(20 ?[0-3]\\d)\\b)?";

  private final Days days;
  private final boolean monthFirst;

  EnglishDates(LocalDate today, boolean monthFirst) {
    this.days = new Days(today);
    this.monthFirst = monthFirst;
  }

  List<Found<LocalDate>> find(String text) {
    return Phrase.find(text, phrases());
  }

  private List<Phrase<LocalDate>> phrases() {
    return List.of(
        Phrase.of(
            "\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)",
            m -> Days.of(number(m, 1), number(m, 3), number(m, 4))),
        Phrase.of(
            "\\b(\\d{4})-" + MONTH + "-(\\d{1,2})\\b",
            m -> Days.of(number(m, 1), month(m.group(2)), number(m, 3))),
        Phrase.of(
            MAYBE_WEEKDAY
                + "\\b(\\d{1,2})([-/.,])(\\d{1,2})[-/.,](\\d{4}|\\d{2})(?![\\d:]| ?[ap]m)",
            this::numeric),
        Phrase.of(
            "(?<![\\d/.,:-])(\\d{1,2})/(\\d{1,2})(?![\\d/]|[.,]\\d| ?%)",
            m -> partial(number(m, 1), number(m, 2))),
        Phrase.of(
            "(?<=\\bon )(\\d{1,2})[.-](\\d{1,2})\\b(?![./:-]?\\d| ?[ap]\\.?m)",
            m -> partial(number(m, 1), number(m, 2))),
        Phrase.of(
            "(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d)",
            m -> days.next(number(m, 2), number(m, 1))),
        Phrase.of(
            MAYBE_WEEKDAY + "\\b" + MONTH + "[ ,/-]{0,2}(?:the )?" + DAY
                + "\\b(?![:.]?\\d| ?[ap]\\.?m\\b| ?o'?clock)" + YEAR,
            m -> named(m.group(1), number(m, 2), first(m, 3, 4))),
        Phrase.of(
            MAYBE_WEEKDAY + "(?<![\\d:./])\\b" + DAY + "\\.?[ /-]?(?:day )?(?:of )?" + MONTH + "\\b"
                + YEAR,
            m -> named(m.group(2), number(m, 1), first(m, 3, 4))),
        Phrase.of(
            "\\b(?:the )?day after (?:tomorrow|tmrw?|tmr)\\b",
            m -> Optional.of(days.today().plusDays(2))),
        Phrase.of(
            "\\b(?:the )?day before yesterday\\b", m -> Optional.of(days.today().minusDays(2))),
        Phrase.of(
            "\\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|tmrw?|tmr|tomorow|tommorow|tommorrow|yesterday|the end of the day|the eod|eod)\\b",
            m -> Optional.of(days.today().plusDays(shift(m.group(1))))),
        Phrase.of(
            "\\b(?:(this|next|last|coming|upcoming|previous|past)(?: week)?,? )?" + WEEKDAY
                + "(?: (?:of )?(this|next|last|coming) week)?(?!-)",
            this::weekday),
        Phrase.of(
            "\\b" + WEEKDAY + ",? (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b",
            m -> days.nextDay(number(m, 2), weekday(m.group(1)))),
        Phrase.of(
            "\\b(the next|the last|past|the previous) day\\b",
            m -> Optional.of(days.today().plusDays(m.group(1).equals("the next") ? 1 : -1))),
        Phrase.of(
            "\\b(?:in|within) (\\d{1,3}|an?|a couple of) (days?|weeks?|months?|years?)(?:' time)?\\b",
            m -> Optional.of(days.later(count(m.group(1)), m.group(2)))),
        Phrase.of(
            "\\b(\\d{1,3}|an?|a couple of) (days?|weeks?|months?|years?) (?:from (?:now|today)|later|hence|after today)\\b",
            m -> Optional.of(days.later(count(m.group(1)), m.group(2)))),
        Phrase.of(
            "\\b(\\d{1,3}|an?) (days?|weeks?|months?) (?:from|after) (tomorrow|yesterday)\\b",
            m -> Optional.of(days.later(count(m.group(1)), m.group(2))
                .plusDays(shift(m.group(3)) == 1 ? 1 : -1))),
        Phrase.of(
            "\\b(\\d{1,3}|an?) (days?|weeks?|months?|years?) (?:ago|before today|earlier)\\b",
            m -> Optional.of(days.later(-count(m.group(1)), m.group(2)))),
        Phrase.of(
            "\\bthe (\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?(?:floor|time|person|one|question|half|quarter|option|attempt|of \\w|:|\\d|day\\b|\\w+day\\b))",
            m -> days.nextDay(number(m, 1))),
        Phrase.of(
            "(?<=\\b(?:on|for) )(\\d{1,2})(?:st|nd|rd|th)?(?=$| *[.,!?]| at | around )(?![.,:]\\d)",
            m -> days.nextDay(number(m, 1))),
        Phrase.of(
            "\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! ?(?:floor|time|person|one|question|half|quarter|option|attempt|\\w+day\\b))",
            m -> days.nextDay(number(m, 1))),
        Phrase.of(
            "\\b(?:the )?(\\d)(?:st|nd|rd|th) " + WEEKDAY + " (?:in|of) (this|next|last) month\\b",
            m -> Optional.of(days.nth(week(m.group(3)), number(m, 1), weekday(m.group(2))))),
        Phrase.of(
            "\\bthe (\\d{1,2})(?:st|nd|rd|th) (?:day )?(?:in|of) (this|next|last) month\\b",
            m -> days.inMonth(week(m.group(2)), number(m, 1))));
  }

  private Optional<LocalDate> numeric(MatchResult m) {
    int a = number(m, 1);
    int b = number(m, 3);
    boolean month = a <= 12 && (b > 12 || (monthFirst && !m.group(2).equals(".")));
    return month ? Days.of(number(m, 4), a, b) : Days.of(number(m, 4), b, a);
  }

  private Optional<LocalDate> partial(int a, int b) {
    return a <= 12 && (b > 12 || monthFirst) ? days.next(a, b) : days.next(b, a);
  }

  private Optional<LocalDate> named(String month, int day, String year) {
    return year.isEmpty()
        ? days.next(month(month), day)
        : Days.of(Integer.parseInt(year.replaceAll("\\D", "")), month(month), day);
  }

  private Optional<LocalDate> weekday(MatchResult m) {
    DayOfWeek weekday = weekday(m.group(2));
    String which = first(m, 1, 3);
    return Optional.of(
        which.isEmpty() || which.endsWith("coming")
            ? days.next(weekday)
            : days.inWeek(week(which), weekday));
  }

  private static int week(String which) {
    return switch (which) {
      case "next" -> 1;
      case "last", "previous", "past" -> -1;
      default -> 0;
    };
  }

  private static int shift(String word) {
    return word.equals("yesterday") ? -1 : word.startsWith("tom") || word.startsWith("tm") ? 1 : 0;
  }

  private static long count(String word) {
    return word.equals("a couple of") ? 2 : word.startsWith("a") ? 1 : Long.parseLong(word);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 4 + 1;
  }

  private static DayOfWeek weekday(String name) {
    return DayOfWeek.of(WEEKDAYS.indexOf(name.substring(0, 3)) / 4 + 1);
  }

  private static String first(MatchResult m, int a, int b) {
    return m.group(a) != null ? m.group(a) : m.group(b) != null ? m.group(b) : "";
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }
}

package usher.bot.nlu.details;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days counted from one: the day on which something is said. Half-named days are read as the next to come. */
record Days(LocalDate today) {

  static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(fullYear(year), month, day));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static int fullYear(int year) {
    return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** This year's, or when that is past, next year's. */
  Optional<LocalDate> next(int month, int day) {
    return of(today.getYear(), month, day)
        .filter(date -> !date.isBefore(today))
        .or(() -> of(today.getYear() + 1, month, day));
  }

  /** This month's, or when that is past, the next month's that has such a day. */
  Optional<LocalDate> nextDay(int day) {
    for (int month = 0; month < 3; month++) {
      LocalDate first = today.withDayOfMonth(1).plusMonths(month);
      var date = of(first.getYear(), first.getMonthValue(), day).filter(d -> !d.isBefore(today));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** The month's whose day falls on the weekday: this one's or one near; the day's next when none does. */
  Optional<LocalDate> nextDay(int day, DayOfWeek weekday) {
    return IntStream.of(0, 1, -1, 2)
        .mapToObj(month -> inMonth(month, day))
        .flatMap(Optional::stream)
        .filter(date -> date.getDayOfWeek() == weekday)
        .findFirst()
        .or(() -> nextDay(day));
  }

  /** After today. */
  LocalDate next(DayOfWeek weekday) {
    return today.with(TemporalAdjusters.next(weekday));
  }

  /** In the week, Monday to Sunday, that lies so many weeks from this one. */
  LocalDate inWeek(int weeks, DayOfWeek weekday) {
    return today
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .plusWeeks(weeks)
        .plusDays(weekday.getValue() - 1L);
  }

  Optional<LocalDate> inMonth(int months, int day) {
    LocalDate month = today.withDayOfMonth(1).plusMonths(months);
    return of(month.getYear(), month.getMonthValue(), day);
  }

  LocalDate nth(int months, int nth, DayOfWeek weekday) {
    return today.plusMonths(months).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
  }

  LocalDate later(long count, String unit) {
    return switch (unit.charAt(0)) {
      case 'w', '周', '星', '礼' -> today.plusWeeks(count);
      case 'm', '月' -> today.plusMonths(count);
      case 'y', '年' -> today.plusYears(count);
      default -> today.plusDays(count);
    };
  }
}

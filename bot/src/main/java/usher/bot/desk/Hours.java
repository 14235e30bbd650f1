package usher.bot.desk;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When a team is there; days that are not named are closed. */
public record Hours(Map<DayOfWeek, List<Span>> week) {
  private static final int MIDNIGHT = 1440;

  /** Around the clock. */
  static final Hours ALWAYS = new Hours(Arrays.stream(DayOfWeek.values())
      .collect(Collectors.toMap(day -> day, _ -> List.of(new Span(0, MIDNIGHT)))));

  public Hours {
    week = Map.copyOf(week);
  }

  /** A stretch of one day.
   *  @param from minute of the day, 0 to 1439
   *  @param to minute after the last; 1440 is midnight */
  public record Span(int from, int to) {}

  /** @param moment in the desk's time zone */
  public boolean isOpen(LocalDateTime moment) {
    var minute = moment.getHour() * 60 + moment.getMinute();
    return week.getOrDefault(moment.getDayOfWeek(), List.of()).stream()
        .anyMatch(span -> span.from() <= minute && minute < span.to());
  }
}

package usher.bot.desk;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** When a team is there; days that are not named are closed. */
public record Hours(Map<DayOfWeek, List<Span>> week) {
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

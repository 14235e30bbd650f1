package usher.handoff.queue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a team is there, by its own clock.
 *  @param week what is not named is closed
 *  @param holidays closed all day */
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<Span>> week, Set<LocalDate> holidays) {
  /** How far ahead an opening is looked for: longer than any closure of a desk that still exists. */
  private static final int DAYS_AHEAD = 60;

  public OpeningHours {
    week = week.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
    holidays = Set.copyOf(holidays);
  }

  /** Never closed. */
  public static OpeningHours always() {
    var allDay = List.of(Span.ALL_DAY);
    var week = Stream.of(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> allDay));
    return new OpeningHours(ZoneId.of("UTC"), week, Set.of());
  }

  public boolean openAt(Instant time) {
    var there = time.atZone(zone);
    return spans(there.toLocalDate()).stream().anyMatch(span -> span.contains(there.toLocalTime()));
  }

  /** The next time the doors open after a time; empty when they do not within 60 days. Hours that a change of the
   *  clock skips begin when the clock has gone on. */
  public Optional<Instant> nextOpening(Instant after) {
    var today = after.atZone(zone).toLocalDate();
    return IntStream.rangeClosed(0, DAYS_AHEAD)
        .mapToObj(today::plusDays)
        .flatMap(this::openings)
        .map(ZonedDateTime::toInstant)
        .filter(after::isBefore)
        .findFirst();
  }

  private Stream<ZonedDateTime> openings(LocalDate day) {
    return spans(day).stream().map(span -> day.atTime(span.from()).atZone(zone));
  }

  private List<Span> spans(LocalDate day) {
    return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static List<Span> inOrder(List<Span> spans) {
    return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  /** Part of a day.
   *  @param from inclusive
   *  @param to exclusive; midnight means the end of the day */
  public record Span(LocalTime from, LocalTime to) {
    public static final Span ALL_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Span {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException("opening hours from " + from + " to " + to
            + ": the end must come after the start; " + "for hours over midnight name both days");
      }
    }

    boolean contains(LocalTime time) {
      return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }
  }
}

package usher.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.Localised;

/** People who work a queue.
 *  @param services that come to this team
 *  @param agents ids, in the order of the file
 *  @param until the last day on which its services come to it; null: for good. A team with such a day goes before those without: it is the early-life
 *    support of something new */
public record Team(
    String id,
    Localised name,
    String queue,
    Times times,
    Set<String> services,
    List<String> agents,
    @Nullable LocalDate until) {
  public Team {
    services = Set.copyOf(services);
    agents = List.copyOf(agents);
  }

  /** When it is there.
   *  @param zone in which hours and days are meant
   *  @param holidays of this team, beyond those of all */
  public record Times(Hours hours, ZoneId zone, Set<LocalDate> holidays) {
    public Times {
      holidays = Set.copyOf(holidays);
    }
  }

  Team always() {
    return new Team(
        id, name, queue, new Times(Hours.ALWAYS, times.zone(), Set.of()), services, agents, until);
  }

  /** @param ofAll holidays of the whole desk */
  public boolean isThere(Instant moment, Set<LocalDate> ofAll) {
    var there = moment.atZone(times.zone()).toLocalDateTime();
    var day = there.toLocalDate();
    return !ofAll.contains(day)
        && !times.holidays().contains(day)
        && times.hours().isOpen(there);
  }

  /** Whether a service comes to it on a day. */
  boolean serves(String service, LocalDate day) {
    return services.contains(service) && (until == null || !day.isAfter(until));
  }
}

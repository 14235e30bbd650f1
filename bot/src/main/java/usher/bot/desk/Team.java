package usher.bot.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import usher.bot.folder.Localised;

/** People who work a queue.
 *  @param services that come to this team
 *  @param agents ids, in the order of the file
 *  @param holidays of this team, beyond those of all */
public record Team(
    String id,
    Localised name,
    String queue,
    Hours hours,
    Set<String> services,
    List<String> agents,
    Set<LocalDate> holidays) {
  public Team {
    services = Set.copyOf(services);
    agents = List.copyOf(agents);
    holidays = Set.copyOf(holidays);
  }
}

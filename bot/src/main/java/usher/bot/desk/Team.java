package usher.bot.desk;

import java.util.List;
import java.util.Set;
import usher.bot.folder.Localised;

/** People who work a queue.
 *  @param services that come to this team
 *  @param agents ids, in the order of the file */
public record Team(
    String id,
    Localised name,
    String queue,
    Hours hours,
    Set<String> services,
    List<String> agents) {
  public Team {
    services = Set.copyOf(services);
    agents = List.copyOf(agents);
  }
}

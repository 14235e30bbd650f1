package usher.bot.validation.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outages of {@code outages.yaml}, in its order. */
public record Outages(List<Outage> all) {
  public Outages {
    all = List.copyOf(all);
  }

  /** Those of a service that last now.
   *  @param site empty when it is not known where the user is */
  public List<Outage> now(String service, String site, Instant now) {
    return all.stream()
        .filter(
            outage -> outage.service().equals(service) && outage.lasts(now) && outage.touches(site))
        .toList();
  }

  public Optional<Outage> find(String id) {
    return all.stream().filter(outage -> outage.id().equals(id)).findFirst();
  }
}

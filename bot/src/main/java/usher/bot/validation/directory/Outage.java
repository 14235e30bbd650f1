package usher.bot.validation.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import usher.bot.folder.Localised;

/** Something that is known to be broken.
 *  @param sites where; empty: everywhere
 *  @param until null: nobody knows */
public record Outage(
    String id,
    String service,
    Set<String> sites,
    Instant from,
    @Nullable Instant until,
    Localised text) {
  public Outage {
    sites = Set.copyOf(sites);
  }

  public boolean lasts(Instant now) {
    return !now.isBefore(from) && (until == null || now.isBefore(until));
  }

  /** @param site empty when it is not known where the user is: then any site may be meant */
  public boolean touches(String site) {
    return site.isEmpty() || sites.isEmpty() || sites.contains(site);
  }
}

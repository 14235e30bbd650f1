package usher.bot.validation.directory;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** How many of each item each site has, as {@code stock.csv} says: what the desk begins with.
 *  @param counts at least 0 each */
public record Stock(Map<Place, Integer> counts) {
  public Stock {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
  }

  public record Place(String item, String site) {}

  /** Empty when nothing is known of this item at this site, which is not the same as none. */
  public OptionalInt available(String item, String site) {
    var count = counts.get(new Place(item, site));
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  public Set<String> items() {
    return counts.keySet().stream().map(Place::item).collect(Collectors.toUnmodifiableSet());
  }
}

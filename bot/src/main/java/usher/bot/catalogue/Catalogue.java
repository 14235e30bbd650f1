package usher.bot.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;

/** All offerings and intents of a desk, in the order of their files. */
public final class Catalogue {
  private final Map<OfferingId, Offering> offerings;
  private final Map<IntentId, IntentCard> intents;
  private final Map<IntentId, Offering> serving = new LinkedHashMap<>();

  public Catalogue(Collection<Offering> offerings, Collection<IntentCard> intents) {
    var byOffering = new LinkedHashMap<OfferingId, Offering>();
    var byIntent = new LinkedHashMap<IntentId, IntentCard>();
    offerings.forEach(offering -> byOffering.put(offering.id(), offering));
    intents.forEach(intent -> byIntent.put(intent.id(), intent));
    for (var offering : offerings) {
      offering.intents().forEach(intent -> serving.putIfAbsent(intent, offering));
    }
    this.offerings = Collections.unmodifiableMap(byOffering);
    this.intents = Collections.unmodifiableMap(byIntent);
  }

  public List<Offering> offerings() {
    return List.copyOf(offerings.values());
  }

  public List<IntentCard> intents() {
    return List.copyOf(intents.values());
  }

  public Optional<Offering> offering(OfferingId id) {
    return Optional.ofNullable(offerings.get(id));
  }

  public Optional<IntentCard> intent(IntentId id) {
    return Optional.ofNullable(intents.get(id));
  }

  /** The offering that serves an intent; empty: it is answered from knowledge, or by a person. */
  public Optional<Offering> servedBy(IntentId intent) {
    return Optional.ofNullable(serving.get(intent));
  }

  /** What somebody of these groups may have. */
  public List<Offering> entitled(Collection<String> groups) {
    return offerings.values().stream()
        .filter(offering -> offering.isFor(groups))
        .toList();
  }

  /** What may be named to somebody, see {@link Offering#isShownTo}. */
  public List<Offering> shownTo(Collection<String> groups, boolean proved) {
    return offerings.values().stream()
        .filter(offering -> offering.isShownTo(groups, proved))
        .toList();
  }

  /** Whether a wish may be named as a choice; one that no offering serves may always be. */
  public boolean mayName(IntentId intent, Collection<String> groups, boolean proved) {
    return servedBy(intent).map(offering -> offering.isShownTo(groups, proved)).orElse(true);
  }

  /** The intent whose title was pressed or typed, in whatever language; case and spaces around do not matter. */
  public Optional<IntentCard> titled(String words) {
    return intents.values().stream()
        .filter(intent -> intent.title().words().values().stream()
            .anyMatch(title -> title.equalsIgnoreCase(words.strip())))
        .findFirst();
  }
}

package usher.knowledge.library;

import java.util.Set;

/**
 * The ids that articles may name. An empty set means that nobody knows them here, and nothing is checked against it.
 *
 * @param services ids of the desk's services
 * @param groups groups of readers; {@code everyone} need not be among them
 * @param intents ids of the desk's intents
 */
public record Vocabulary(Set<String> services, Set<String> groups, Set<String> intents) {
  /** Checks no id. */
  public static final Vocabulary ANY = new Vocabulary(Set.of(), Set.of(), Set.of());

  public Vocabulary {
    services = Set.copyOf(services);
    groups = Set.copyOf(groups);
    intents = Set.copyOf(intents);
  }
}

package usher.ivr.simulator;

import java.net.URI;
import java.util.List;

/**
 * What is left of a document.
 *
 * @param base relative addresses are resolved against it
 */
record Script(URI base, List<Verb> verbs, Room room) {
  /** Where a document runs, which settles what its end means. */
  enum Room {
    CALL,
    WAITING,
    JOINING
  }

  Verb first() {
    return verbs.getFirst();
  }

  Script rest() {
    return new Script(base, verbs.subList(1, verbs.size()), room);
  }

  URI resolve(String address) {
    return address.isBlank() ? base : base.resolve(address);
  }
}

package usher.handoff.twin;

import usher.handoff.PresenceStore;

/** The twin keeps the contract. */
final class PresenceStoreInMemoryTest extends PresenceStoreContract {
  private final PresencesInMemory presences = new PresencesInMemory();

  @Override
  protected PresenceStore store() {
    return presences;
  }
}

package usher.handoff.twin;

import java.time.Clock;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** The twin keeps the contract. */
final class HandoffStoreInMemoryTest extends HandoffStoreContract {
  private final HandoffsInMemory handoffs =
      new HandoffsInMemory(new TranscriptInMemory(Clock.systemUTC()), new SignalsInMemory());

  @Override
  protected HandoffStore store() {
    return handoffs;
  }

  @Override
  protected void open(HandoffFile file) {
    handoffs.open(file);
  }
}

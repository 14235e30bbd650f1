package usher.bot.redis;

import java.util.concurrent.atomic.LongAdder;

/** How many changes that must outlive a server were confirmed by a replica, and how many were not although there is one. Counted since the start. */
public final class Confirmations {
  private final LongAdder given = new LongAdder();
  private final LongAdder missing = new LongAdder();

  void given() {
    given.increment();
  }

  void missing() {
    missing.increment();
  }

  public long confirmed() {
    return given.sum();
  }

  public long unconfirmed() {
    return missing.sum();
  }
}

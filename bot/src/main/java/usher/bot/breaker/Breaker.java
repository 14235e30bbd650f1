package usher.bot.breaker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Leaves a host alone after some faults in a row: whoever waits for it would wait in vain. After a while one call tries it again. */
public final class Breaker {
  private static final int FAULTS = 5;
  private static final Duration REST = Duration.ofSeconds(30);

  private final Clock clock;
  private final Map<String, State> hosts = new HashMap<>();

  public Breaker(Clock clock) {
    this.clock = clock;
  }

  /** @param until it is left alone; the epoch while it is not */
  private record State(int faults, Instant until) {
    static final State WELL = new State(0, Instant.EPOCH);
  }

  /** Whether it may be called now. Of those who ask after a rest only the first may, until it is known how that went. */
  public synchronized boolean allows(String host) {
    var state = hosts.getOrDefault(host, State.WELL);
    if (state.faults() < FAULTS) {
      return true;
    }
    if (clock.instant().isBefore(state.until())) {
      return false;
    }
    hosts.put(host, new State(state.faults(), clock.instant().plus(REST)));
    return true;
  }

  public synchronized void worked(String host) {
    hosts.remove(host);
  }

  public synchronized void failed(String host) {
    var faults = hosts.getOrDefault(host, State.WELL).faults() + 1;
    hosts.put(
        host, new State(faults, faults >= FAULTS ? clock.instant().plus(REST) : Instant.EPOCH));
  }
}

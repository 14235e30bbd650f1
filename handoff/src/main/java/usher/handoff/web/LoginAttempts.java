package usher.handoff.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Slows down guessing: ten wrong passwords for one agent or from one address, and the door stays shut until the
 *  first of them is five minutes old. Each node counts for itself. */
final class LoginAttempts {
  private static final int LIMIT = 10;
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_NAMES = 10_000;

  private final ConcurrentMap<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  LoginAttempts(Clock clock) {
    this.clock = clock;
  }

  boolean allowed(String who) {
    var recent = failures.computeIfPresent(who, (_, all) -> recent(all));
    return recent == null || recent.size() < LIMIT;
  }

  void failed(String who) {
    if (failures.size() >= MOST_NAMES) {
      failures.keySet().forEach(name -> failures.computeIfPresent(name, (_, all) -> recent(all)));
    }
    failures.compute(who, (_, all) -> more(all));
  }

  void succeeded(String who) {
    failures.remove(who);
  }

  private Deque<Instant> more(@Nullable Deque<Instant> all) {
    var next = all == null ? new ArrayDeque<Instant>() : new ArrayDeque<>(all);
    next.addLast(clock.instant());
    if (next.size() > LIMIT) {
      next.removeFirst();
    }
    return next;
  }

  private @Nullable Deque<Instant> recent(Deque<Instant> all) {
    var begin = clock.instant().minus(WINDOW);
    var next = new ArrayDeque<>(all);
    next.removeIf(time -> time.isBefore(begin));
    return next.isEmpty() ? null : next;
  }
}

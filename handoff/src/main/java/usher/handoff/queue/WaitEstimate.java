package usher.handoff.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long the wait may take. */
public final class WaitEstimate {
  /** Used until five contacts were measured: a first guess, in the order of published handling times of service
   *  desks. */
  private static final Duration FIRST_GUESS = Duration.ofMinutes(6);

  private static final int ENOUGH = 5;

  private WaitEstimate() {}

  /** Whole minutes, rounded up, at least one: place × median handling time ÷ agents, which assumes that all agents
   *  take from this queue only. Empty when nobody is there: then no number is honest.
   *  @param place 1 is the next
   *  @param ready agents ready for this queue
   *  @param recent handling times of recent contacts, in any order */
  public static Optional<Duration> of(int place, int ready, List<Duration> recent) {
    if (ready < 1) {
      return Optional.empty();
    }
    var wait = typical(recent).multipliedBy(place).dividedBy(ready);
    return Optional.of(Duration.ofMinutes(Math.max(1, Math.ceilDiv(wait.toSeconds(), 60))));
  }

  private static Duration typical(List<Duration> recent) {
    return recent.size() < ENOUGH
        ? FIRST_GUESS
        : recent.stream().sorted().toList().get(recent.size() / 2);
  }
}

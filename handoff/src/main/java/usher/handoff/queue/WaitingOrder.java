package usher.handoff.queue;

import java.util.Comparator;
import usher.handoff.Handoff;
import usher.handoff.HandoffState;

/** Who is next: by priority, then those whose agent was lost, then by the time the wait began. Whoever comes back
 *  into the queue has kept their place. */
public final class WaitingOrder implements Comparator<Handoff> {
  public static final WaitingOrder INSTANCE = new WaitingOrder();

  /** Leaves room for milliseconds since 1970 until the year 2128, twice. */
  private static final double PRIORITY_STEP = 1e13;

  private static final double FIRST = 5e12;

  private WaitingOrder() {}

  /** The same order as one number, smallest first, for a sorted set. Exact to the millisecond: below 2^53. */
  public static double rank(Handoff handoff) {
    var place = handoff.place();
    return place.priority() * PRIORITY_STEP
        + place.since().toEpochMilli()
        - (first(handoff) ? FIRST : 0);
  }

  @Override
  public int compare(Handoff one, Handoff other) {
    var byRank = Double.compare(rank(one), rank(other));
    return byRank != 0 ? byRank : one.id().value().compareTo(other.id().value());
  }

  private static boolean first(Handoff handoff) {
    return handoff.state() instanceof HandoffState.Waiting waiting && waiting.first();
  }
}

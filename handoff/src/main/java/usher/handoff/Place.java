package usher.handoff;

import java.time.Instant;

/** Where a handoff stands in line. It is kept for the handoff's whole life: whoever comes back stands where they
 *  stood.
 *  @param priority 1 (first) to 4
 *  @param since when the wait began */
public record Place(QueueId queue, int priority, Instant since) {
  public Place {
    if (priority < 1 || priority > 4) {
      throw new IllegalArgumentException("a priority is 1 (first) to 4, not " + priority);
    }
  }
}

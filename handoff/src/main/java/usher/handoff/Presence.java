package usher.handoff;

import java.time.Duration;
import java.time.Instant;

/** Who is there.
 *  @param seenAt last sign of life of any open page of the agent */
public record Presence(AgentId agent, Availability availability, Instant seenAt) {
  /** Three heartbeats of the stream. */
  private static final Duration THERE = Duration.ofSeconds(45);

  /** Ready, and seen within the last 45 seconds. */
  public boolean ready(Instant now) {
    return availability == Availability.READY && !unseenFor(THERE, now);
  }

  public boolean unseenFor(Duration limit, Instant now) {
    return seenAt.plus(limit).isBefore(now);
  }
}

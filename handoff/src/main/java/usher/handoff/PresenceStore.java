package usher.handoff;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Port: keeps who is there, for all nodes. Every {@code Mono<Void>} is empty. */
public interface PresenceStore {

  /** What the agent says about themselves; also a sign of life. */
  Mono<Void> declare(AgentId agent, Availability availability, Instant at);

  /** A sign of life; keeps what the agent said last, {@code AWAY} if nothing was said. */
  Mono<Void> seen(AgentId agent, Instant at);

  /** Empty when the agent was never seen. */
  Mono<Presence> of(AgentId agent);

  /** All agents ever seen, in no order. */
  Flux<Presence> all();
}

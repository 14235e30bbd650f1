package usher.handoff;

import java.util.Set;
import reactor.core.publisher.Flux;

/** Port: the handoffs that wait or are held. A projection: it may lag behind the store by moments, never for ever. */
public interface QueueView {

  /** All that wait in these queues, in no order; empty when nobody waits. */
  Flux<Handoff> waiting(Set<QueueId> queues);

  /** All that wait in any queue, for supervisors. */
  Flux<Handoff> waiting();

  /** All promises of any queue that nobody has taken yet, in no order. */
  Flux<Handoff> promised();

  /** All on this agent's desk, also in wrap-up and promises being kept, in no order. */
  Flux<Handoff> heldBy(AgentId agent);
}

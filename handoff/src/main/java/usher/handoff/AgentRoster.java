package usher.handoff;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Port: the agents, their queues, and whether a password is right. */
public interface AgentRoster {

  /** Empty when there is no such agent (any more). */
  Mono<Agent> find(AgentId id);

  Flux<Agent> all();

  /** The agent whose password this is; empty when agent or password is wrong, after the same time in both cases. */
  Mono<Agent> login(AgentId id, String password);
}

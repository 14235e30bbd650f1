package usher.handoff.twin;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.AgentRoster;

/** Agents who all have the password {@code demo}. */
public final class RosterInMemory implements AgentRoster {
  public static final String PASSWORD = "demo";

  private final Map<AgentId, Agent> agents = new ConcurrentHashMap<>();

  public RosterInMemory(Agent... agents) {
    Arrays.stream(agents).forEach(agent -> this.agents.put(agent.id(), agent));
  }

  public void remove(AgentId agent) {
    agents.remove(agent);
  }

  @Override
  public Mono<Agent> find(AgentId id) {
    return Mono.defer(() -> Mono.justOrEmpty(agents.get(id)));
  }

  @Override
  public Flux<Agent> all() {
    return Flux.defer(() -> Flux.fromIterable(agents.values()));
  }

  @Override
  public Mono<Agent> login(AgentId id, String password) {
    return find(id).filter(_ -> password.equals(PASSWORD));
  }
}

package usher.handoff.twin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;

/** Presence in a map. */
public final class PresencesInMemory implements PresenceStore {
  private final Map<AgentId, Presence> presences = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> declare(AgentId agent, Availability availability, Instant at) {
    return Mono.fromRunnable(() -> presences.put(agent, new Presence(agent, availability, at)));
  }

  @Override
  public Mono<Void> seen(AgentId agent, Instant at) {
    return Mono.fromRunnable(() -> presences.merge(
        agent, new Presence(agent, Availability.AWAY, at), PresencesInMemory::later));
  }

  @Override
  public Mono<Presence> of(AgentId agent) {
    return Mono.defer(() -> Mono.justOrEmpty(presences.get(agent)));
  }

  @Override
  public Flux<Presence> all() {
    return Flux.defer(() -> Flux.fromIterable(presences.values()));
  }

  private static Presence later(Presence before, Presence now) {
    return new Presence(before.agent(), before.availability(), now.seenAt());
  }
}

package usher.bot.relay;

import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;
import usher.handoff.AgentId;
import usher.handoff.Availability;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;

/** Who is there, for all nodes: one hash, a field per agent. */
final class RedisPresence implements PresenceStore {
  private static final String KEY = "usher:presence";

  private final Redis redis;

  RedisPresence(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Void> declare(AgentId agent, Availability availability, Instant at) {
    return redis
        .commands()
        .hset(KEY, Map.of(agent + ":says", availability.name(), agent + ":seen", at.toString()))
        .then();
  }

  @Override
  public Mono<Void> seen(AgentId agent, Instant at) {
    return redis.commands().hset(KEY, agent + ":seen", at.toString()).then();
  }

  @Override
  public Mono<Presence> of(AgentId agent) {
    return all().filter(presence -> presence.agent().equals(agent)).next();
  }

  @Override
  public Flux<Presence> all() {
    return redis
        .commands()
        .hgetall(KEY)
        .collectMap(field -> field.getKey(), field -> field.getValue())
        .flatMapIterable(fields -> fields.keySet().stream()
            .filter(name -> name.endsWith(":seen"))
            .map(name -> presence(fields, name))
            .toList());
  }

  private static Presence presence(Map<String, String> fields, String seen) {
    var agent = seen.substring(0, seen.length() - ":seen".length());
    var says = Availability.valueOf(fields.getOrDefault(agent + ":says", Availability.AWAY.name()));
    return new Presence(
        new AgentId(agent),
        says,
        Instant.parse(fields.getOrDefault(seen, Instant.EPOCH.toString())));
  }
}

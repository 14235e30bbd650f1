package usher.bot.relay;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;
import usher.handoff.AgentId;
import usher.handoff.HandoffId;

/** The places on agents' desks, for all nodes: one is kept before an accept is committed, so that two accepts at once cannot fill a desk beyond its capacity.
 *  Fails with {@link usher.bot.redis.RedisAway} when Redis is away. */
final class Places {
  private static final Script RESERVE = Script.beside(Places.class, "reserve");
  private static final Script RESERVED = Script.beside(Places.class, "reserved");
  private final Redis redis;

  Places(Redis redis) {
    this.redis = redis;
  }

  /** Whether there is a place, kept from now on; the same handoff again keeps the same place. Never empty.
   *  @param capacity at least 1 */
  Mono<Boolean> keep(AgentId agent, HandoffId handoff, int capacity) {
    return redis
        .run(RESERVE, List.of(key(agent)), List.of(handoff.value(), Integer.toString(capacity)))
        .map(answer -> answer.getFirst().equals(1L));
  }

  /** Empty. */
  Mono<Void> free(AgentId agent, HandoffId handoff) {
    return redis.commands().zrem(key(agent), handoff.value()).then();
  }

  /** Handoffs with a place for at least so long, oldest first. */
  Flux<HandoffId> keptFor(AgentId agent, Duration atLeast) {
    return redis
        .run(RESERVED, List.of(key(agent)), List.of(Long.toString(atLeast.toMillis())))
        .flatMapIterable(ids -> ids)
        .map(id -> new HandoffId((String) id));
  }

  /** How many places of an agent's desk nobody has. Never empty. */
  Mono<Long> left(AgentId agent, int capacity) {
    return redis.commands().zcard(key(agent)).map(taken -> Math.max(0, capacity - taken));
  }

  private static String key(AgentId agent) {
    return "usher:agent:" + agent;
  }
}

package usher.bot.relay;

import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;
import usher.handoff.AgentId;
import usher.handoff.HandoffId;
import usher.handoff.Place;
import usher.handoff.QueueId;

/** Who waits in which queue and what lies on whose desk, as a projection in Redis, fed from outboxes. May lag by moments; whoever acts checks the handoff
 *  itself. Queue and versions of one queue share a hash tag. */
final class QueueProjection {
  static final String DESK_CHANNEL = "usher:desk";
  private static final double PROMISES = QueueDelivery.AFTER_ALL * QueueDelivery.STEP;
  private static final Script PLACE = Script.beside(QueueProjection.class, "place");

  private final Redis redis;

  QueueProjection(Redis redis) {
    this.redis = redis;
  }

  /** Empty when it is done. The same delivery again changes nothing. */
  Mono<Void> follow(Map<String, String> placed) {
    var queue = placed.getOrDefault("queue", "");
    var handoff = placed.getOrDefault("handoff", "");
    var keys =
        List.of("usher:queue:{%s}".formatted(queue), "usher:queue:{%s}:versions".formatted(queue));
    var arguments = List.of(
        handoff,
        placed.getOrDefault("waiting", "false"),
        placed.getOrDefault("rank", "0"),
        placed.getOrDefault("version", "0"));
    return redis
        .run(PLACE, keys, arguments)
        .then(hold(placed.getOrDefault("holder", ""), handoff))
        .then(signal(handoff, queue, "STATE"));
  }

  /** Tells all agents' pages, on all nodes. */
  Mono<Void> signal(String handoff, String queue, String what) {
    return redis
        .commands()
        .spublish(DESK_CHANNEL, String.join(" ", handoff, queue, what))
        .then();
  }

  Flux<HandoffId> waiting(QueueId queue) {
    return ranked(queue, Range.from(Boundary.unbounded(), Boundary.excluding(PROMISES)));
  }

  /** Those due first come first. */
  Flux<HandoffId> promised(QueueId queue) {
    return ranked(queue, Range.from(Boundary.including(PROMISES), Boundary.unbounded()));
  }

  private Flux<HandoffId> ranked(QueueId queue, Range<Double> ranks) {
    return whole(redis.commands().zrangebyscore("usher:queue:{%s}".formatted(queue), ranks));
  }

  /** How many wait in front of a place; none when the queue cannot be read. Never empty. */
  Mono<Long> ahead(Place place) {
    var before = Range.from(
        Range.Boundary.<Double>unbounded(), Range.Boundary.excluding(QueueDelivery.rank(place)));
    return redis
        .commands()
        .zcount("usher:queue:{%s}".formatted(place.queue()), before)
        .onErrorReturn(0L);
  }

  Flux<HandoffId> heldBy(AgentId agent) {
    return whole(redis.commands().smembers("usher:agent:" + agent + ":desk"));
  }

  /** Read to its end first: who asks Redis something else while an answer is still being read may wait for ever. */
  private static Flux<HandoffId> whole(Flux<String> answer) {
    return answer.collectList().flatMapIterable(ids -> ids).map(HandoffId::new);
  }

  Mono<Void> putDown(AgentId agent, HandoffId handoff) {
    return redis
        .commands()
        .srem("usher:agent:" + agent + ":desk", handoff.value())
        .then();
  }

  Mono<Void> forget(QueueId queue, HandoffId handoff) {
    var waiting = "usher:queue:{%s}".formatted(queue);
    return redis
        .commands()
        .zrem(waiting, handoff.value())
        .then(redis.commands().hdel(waiting + ":versions", handoff.value()))
        .then();
  }

  private Mono<Void> hold(String holder, String handoff) {
    return holder.isEmpty()
        ? Mono.empty()
        : redis.commands().sadd("usher:agent:" + holder + ":desk", handoff).then();
  }
}

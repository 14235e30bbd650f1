package usher.bot.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Partition;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** What is due in each partition, and what was done about it, in Redis. Every change is one script, and can be sent twice without harm. */
final class DueBook {
  private static final Script LOOK = beside("look");
  private static final Script RELEASE = beside("release");
  private static final Script PARK = beside("park");
  private static final Script WAITING = beside("waiting");
  private static final Script SETTLE = beside("settle");
  private static final Script RUNG = beside("rung");
  private static final Script LATER = beside("later");
  private final Redis redis;
  private final String node;
  private final Lease turns;
  private final DueSettings settings;

  /** @param node names this node among those that share the Redis */
  DueBook(Redis redis, String node, Lease turns, DueSettings settings) {
    this.redis = redis;
    this.node = node;
    this.turns = turns;
    this.settings = settings;
  }

  private static Script beside(String name) {
    return Script.beside(DueBook.class, name);
  }

  /** Takes or keeps the partition, and reads what is to be done there; nothing when another node has it. */
  Mono<Look> look(Partition p) {
    var keys = List.of(p.relay(), p.outbox(), p.parked(), p.due(), p.open());
    var arguments = List.of(
        node, millis(settings.lease()), millis(turns.length()), Integer.toString(settings.batch()));
    return redis.run(LOOK, keys, arguments).map(Look::of);
  }

  /** At the latest so much later it is looked again. */
  Duration untilTick() {
    return settings.look();
  }

  Mono<Void> release(Partition p) {
    return redis.run(RELEASE, List.of(p.relay()), List.of(node)).then();
  }

  /** The deliveries were taken. */
  Mono<Void> delivered(ConversationId id, List<String> entries) {
    return entries.isEmpty()
        ? Mono.empty()
        : redis
            .commands()
            .xdel(Partition.of(id).outbox(), entries.toArray(String[]::new))
            .then();
  }

  Mono<Void> park(Job.Lane lane, List<String> entries, Duration wait) {
    var p = Partition.of(lane.conversation());
    var arguments = new ArrayList<>(List.of(lane.text(), millis(wait)));
    arguments.addAll(entries);
    return redis.run(PARK, List.of(p.outbox(), p.parked(), p.due()), arguments).then();
  }

  /** What was put aside for a lane.
   *  @param tries so far, all in vain */
  record Parked(long tries, List<Outcome.Delivery> deliveries) {}

  Mono<Parked> parked(Job.Lane lane) {
    return redis
        .run(WAITING, List.of(Partition.of(lane.conversation()).parked()), List.of(lane.text()))
        .map(answer -> parked(lane, answer));
  }

  private static Parked parked(Job.Lane lane, List<Object> answer) {
    var deliveries = answer.stream()
        .skip(1)
        .map(line -> (List<?>) line)
        .map(l -> Look.delivery(lane, (String) l.get(0), (String) l.get(1)));
    return new Parked((Long) answer.getFirst(), deliveries.toList());
  }

  /** @param taken how many of them, from the front
   *  @param wait before the next try, if some remain */
  Mono<Void> settle(Job.Lane lane, int taken, Duration wait) {
    var p = Partition.of(lane.conversation());
    return redis
        .run(
            SETTLE,
            List.of(p.parked(), p.due()),
            List.of(lane.text(), Integer.toString(taken), millis(wait)))
        .then();
  }

  Mono<Void> rung(Job.Ring ring) {
    var p = Partition.of(ring.conversation());
    return redis
        .run(
            RUNG,
            List.of(p.due(), p.head(ring.conversation())),
            List.of(ring.member(), ring.timer(), millis(ring.due())))
        .then();
  }

  Mono<Void> later(Job.Ring ring, Duration wait) {
    return redis
        .run(
            LATER,
            List.of(Partition.of(ring.conversation()).due()),
            List.of(ring.member(), millis(wait)))
        .then();
  }

  private static String millis(Duration time) {
    return Long.toString(time.toMillis());
  }

  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }
}

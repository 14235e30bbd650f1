package usher.bot.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Partition;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Turns;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.RedisForTests;
import usher.bot.redis.Signals;

/** Redis is killed while a delivery is being told. */
@Timeout(60)
class KilledRedisTest {
  private static final DueSettings SETTINGS = new DueSettings(
      Duration.ofMillis(400),
      Duration.ofMillis(100),
      Duration.ofSeconds(5),
      Duration.ofSeconds(5),
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      100);
  private final Path folder = Path.of("target", "redis", UUID.randomUUID().toString());
  private final ConversationId id = ConversationId.random();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Sinks.Empty<Void> end = Sinks.empty();

  @Test
  void leavesEveryDeliveryTold() {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      var log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
      var turn = Turns.opened(log.claim(id, Turns.says("i1", "text")).block());
      log.record(turn.turn(), Turns.with(Turns.answers(turn, "answer"), deliveries()))
          .block();

      var book = new DueBook(redis, "node", Lease.USUAL, SETTINGS);
      var ports = new Doing.Ports(
          (_, delivery) -> tell(delivery), (_, _, _) -> Mono.empty(), _ -> Mono.empty());
      var doing = new Doing(book, log, ports, SETTINGS, Clock.systemUTC());
      var relay = new PartitionRelay(Partition.of(id), book, doing)
          .run(Flux.interval(SETTINGS.look()), end.asMono())
          .subscribe();

      Awaitility.await()
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(30))
          .until(() -> told.contains("k9")
              && redis.commands().xlen(Partition.of(id).outbox()).block() == 0);
      end.tryEmitEmpty();
      relay.dispose();

      assertThat(told.stream().distinct())
          .as("each told, in order")
          .containsExactlyElementsOf(
              IntStream.range(0, 10).mapToObj(i -> "k" + i).toList());
    }
  }

  private static Outcome.Delivery[] deliveries() {
    return IntStream.range(0, 10)
        .mapToObj(i -> new Outcome.Delivery("queue", "k" + i, Map.of()))
        .toArray(Outcome.Delivery[]::new);
  }

  /** The fifth is told when Redis dies, the first time. */
  private Mono<Void> tell(Outcome.Delivery delivery) {
    return Mono.fromRunnable(() -> {
      if (delivery.key().equals("k5") && !told.contains("k5")) {
        kill();
      }
      told.add(delivery.key());
    });
  }

  private void kill() {
    try {
      Signals.kill(Signals.serverIn(folder));
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}

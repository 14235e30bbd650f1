package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.store.Turns.says;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.redis.ClusterForTests;
import usher.bot.redis.Redis;

/** The whole contract on a cluster of three masters and three replicas; last, a master is killed. */
@Tag("cluster")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterLogTest extends ConversationLogContract {
  private static ClusterForTests cluster;
  private static Redis first;
  private static Redis second;
  private static ConversationLog log;
  private static ConversationLog other;
  private final History history = new History();

  @BeforeAll
  static void start() throws Exception {
    cluster = new ClusterForTests();
    first = cluster.connect();
    second = cluster.connect();
    log = new RedisConversationLog(first, new EventJson(), new Wakes(first), SHORT);
    other = new RedisConversationLog(second, new EventJson(), new Wakes(second), SHORT);
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
    cluster.close();
  }

  @Override
  ConversationLog log() {
    return log;
  }

  @Override
  ConversationLog other() {
    return other;
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void goesOnWhenAMasterIsKilled() throws Exception {
    var id = ConversationId.random();
    var turns = Flux.range(0, 200).concatMap(i -> append(id, i)).then().toFuture();

    Flux.interval(Duration.ofMillis(5))
        .filter(_ -> history.acknowledged().size() >= 50)
        .blockFirst(Duration.ofSeconds(30));
    Mono.delay(Duration.ofMillis(500)).block();
    cluster.killMasterOf(Partition.of(id).outbox());
    turns.get(60, java.util.concurrent.TimeUnit.SECONDS);

    var end = Turns.said(other, id);
    assertThat(end).doesNotHaveDuplicates();
    assertThat(history.acknowledged()).hasSize(200);
    assertThat(HistoryChecker.anomalies(history, end).stream()
            .filter(anomaly -> anomaly.startsWith("doubled")))
        .isEmpty();
  }

  /** Slow enough that the replica keeps up: what plain replication may lose is counted elsewhere. */
  private Mono<Void> append(ConversationId id, int i) {
    var value = "v" + i;
    var turn = Turns.turn(log, id, says("i" + i, "text"), value).timeout(Duration.ofSeconds(3));
    var again =
        Retry.fixedDelay(60, Duration.ofMillis(200)).doBeforeRetryAsync(_ -> finishLost(id, value));
    return turn.retryWhen(again)
        .doOnNext(_ -> history.acknowledged(value))
        .then(Mono.delay(Duration.ofMillis(10)))
        .then();
  }

  private Mono<Void> finishLost(ConversationId id, String value) {
    return log.takeOver(id)
        .flatMap(turn -> log.record(turn.turn(), Turns.answers(turn, value)))
        .onErrorComplete();
  }
}

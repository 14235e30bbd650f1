package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import reactor.core.publisher.Flux;
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
  @Order(1)
  void hasATurnWithAnEffectConfirmedByTheReplicaOfItsMaster() throws Exception {
    var id = ConversationId.random();
    var sender = new PersistentSender(log, id, history);
    var before = first.confirmations().confirmed();

    sender.send("said").block();
    assertThat(first.confirmations().confirmed()).isEqualTo(before);

    sender.sendWithEffect("done").block();
    assertThat(cluster.isOnReplica(Partition.of(id).sum(id))).isTrue();
    assertThat(first.confirmations().confirmed()).isEqualTo(before + 1);
  }

  /** Only what no replica has confirmed may be lost, and it is counted. */
  @Test
  @Order(Integer.MAX_VALUE)
  void losesNoConfirmedTurnAndDoublesNoneWhenAMasterIsKilled() throws Exception {
    var id = ConversationId.random();
    var sender = new PersistentSender(log, id, history);
    var unconfirmed = first.confirmations().unconfirmed();
    var turns =
        Flux.range(0, 200).concatMap(i -> sender.sendWithEffect("v" + i)).then().toFuture();

    history.awaitAcknowledged(50);
    cluster.killMasterOf(Partition.of(id).outbox());
    turns.get(60, TimeUnit.SECONDS);

    var anomalies = HistoryChecker.anomalies(history, Turns.said(other, id));
    assertThat(history.acknowledged()).hasSize(200);
    assertThat(anomalies).allMatch(anomaly -> anomaly.startsWith("lost"));
    assertThat((long) anomalies.size())
        .as("lost: %s", anomalies)
        .isLessThanOrEqualTo(first.confirmations().unconfirmed() - unconfirmed);
    assertThat(first.confirmations().confirmed()).isGreaterThanOrEqualTo(50);
  }
}

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import usher.bot.conversation.ConversationId;
import usher.bot.redis.SentinelsForTests;

/** The log behind Sentinel, whose master is killed under turns with an effect. */
@Timeout(120)
class SentinelLogTest {
  private final ConversationId id = ConversationId.random();
  private final History history = new History();

  @Test
  void losesAndDoublesNoTurnWithAnEffectWhenTheReplicaTakesOver() throws Exception {
    try (var sentinels = new SentinelsForTests();
        var redis = sentinels.connect()) {
      var lease = new Lease(Duration.ofSeconds(1), Duration.ofMillis(300));
      var log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), lease);
      var sender = new PersistentSender(log, id, history);
      var turns = Flux.range(0, 150)
          .concatMap(i -> sender.sendWithEffect("v" + i))
          .then()
          .toFuture();

      history.awaitAcknowledged(50);
      sentinels.killMaster();
      turns.get(60, TimeUnit.SECONDS);

      sentinels.awaitFailOver();
      assertThat(HistoryChecker.anomalies(history, Turns.said(log, id))).isEmpty();
      assertThat(history.acknowledged()).hasSize(150);
      assertThat(redis.confirmations().confirmed()).isGreaterThanOrEqualTo(50);
      assertThat(List.of(redis.description())).allMatch(text -> text.contains("#desk"));
    }
  }
}

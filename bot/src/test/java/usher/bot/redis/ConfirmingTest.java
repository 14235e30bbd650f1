package usher.bot.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes that must outlive a server, with a real replica and without one. */
@Timeout(60)
class ConfirmingTest {
  private static final Script SET =
      Script.of("set", "redis.call('SET', KEYS[1], ARGV[1]) return {'set'}");
  private static ReplicatedForTests replicated;

  @BeforeAll
  static void start() throws IOException {
    replicated = new ReplicatedForTests();
  }

  @AfterAll
  static void stop() {
    replicated.close();
  }

  private static List<Object> set(Redis redis, String key, String value) {
    return redis.runConfirmed(SET, List.of(key), List.of(value)).blockOptional().orElseThrow();
  }

  @Test
  void isOnTheReplicaWhenItIsAnswered() {
    try (var redis = replicated.connect()) {
      var replica = replicated.onReplica();
      for (var i = 0; i < 100; i++) {
        assertThat(set(redis, "usher:confirmed", "v" + i)).containsExactly("set");

        assertThat(replica.get("usher:confirmed")).isEqualTo("v" + i);
      }
      assertThat(redis.confirmations().confirmed()).isEqualTo(100);
      assertThat(redis.confirmations().unconfirmed()).isZero();
    }
  }

  @Test
  void answersAndCountsWhatTheReplicaDoesNotConfirmInTime() throws Exception {
    try (var redis = replicated.connect()) {
      Signals.send("STOP", replicated.replica());
      var began = System.nanoTime();
      var first = set(redis, "usher:missed", "1");
      var second = set(redis, "usher:missed", "2");
      var took = Duration.ofNanos(System.nanoTime() - began);
      Signals.send("CONT", replicated.replica());

      assertThat(first).isEqualTo(second).containsExactly("set");
      assertThat(redis.confirmations().unconfirmed()).isEqualTo(2);
      assertThat(took).isBetween(Duration.ofMillis(400), Duration.ofMillis(790));
    }
  }

  @Test
  void waitsForNobodyWhereThereIsNoReplica() {
    try (var redis = RedisForTests.anotherNode()) {
      assertThat(set(redis, "usher:alone", "1")).containsExactly("set");

      assertThat(redis.confirmations().confirmed()).isZero();
      assertThat(redis.confirmations().unconfirmed()).isZero();
    }
  }
}

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static usher.bot.conversation.store.Turns.says;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.HelpEvent.ActionStarted;
import usher.bot.conversation.LogUnavailable;
import usher.bot.inquiry.InquiryId;
import usher.bot.redis.EmbeddedRedis;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;
import usher.bot.redis.Signals;

/** Redis stops, stalls, or is killed. */
@Timeout(120)
class RedisFaultTest {
  private final Path folder = Path.of("target", "redis", UUID.randomUUID().toString());
  private final ConversationId id = ConversationId.random();
  private final History history = new History();

  private static RedisConversationLog log(Redis redis) {
    return new RedisConversationLog(
        redis,
        new EventJson(),
        new Wakes(redis),
        new Lease(Duration.ofSeconds(1), Duration.ofMillis(300)));
  }

  @Test
  void losesAndDoublesNothingWhenRedisIsKilled() throws Exception {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      var log = log(redis);
      var turns = Flux.range(0, 300).concatMap(i -> append(log, i)).then().toFuture();

      for (var kill = 1; kill <= 3; kill++) {
        var enough = kill * 40;
        Flux.interval(Duration.ofMillis(5))
            .filter(_ -> history.acknowledged().size() >= enough)
            .blockFirst(Duration.ofSeconds(30));
        Signals.kill(Signals.serverIn(folder));
        Mono.delay(Duration.ofMillis(300)).block();
      }
      turns.get(60, java.util.concurrent.TimeUnit.SECONDS);

      var end = Turns.said(log, id);
      assertThat(HistoryChecker.anomalies(history, end)).isEmpty();
      assertThat(end).hasSize(300);
    }
  }

  /** Where in a turn Redis is killed. */
  enum Killed {
    BEFORE_CLAIM,
    AFTER_CLAIM,
    AFTER_ANNOUNCEMENT,
    AFTER_RECORD
  }

  @ParameterizedTest
  @EnumSource
  void losesAndDoublesNothingWhereverInATurnRedisIsKilled(Killed point) {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      var log = log(redis);
      Turns.turn(log, id, says("i1", "text"), "first").block();
      var act = new ActionStarted(new InquiryId(1), "unlock", "1/unlock/1", Map.of());

      killAt(Killed.BEFORE_CLAIM, point);
      var turn = Turns.opened(patiently(log.claim(id, says("i2", "text"))));
      killAt(Killed.AFTER_CLAIM, point);
      var open = patiently(log.announce(turn.turn(), act));
      killAt(Killed.AFTER_ANNOUNCEMENT, point);
      var held = new Claim.Opened(open, turn.soFar(), false, List.of());
      patiently(log.record(open, Turns.answers(held, "second")).thenReturn(open));
      killAt(Killed.AFTER_RECORD, point);

      assertThat(patiently(log.claim(id, says("i2", "text"))))
          .isEqualTo(new Claim.Repeated(Turns.reply("second")));
      assertThat(Turns.said(log, id)).containsExactly("first", "second");
      assertThat(patiently(log.entries(id, "")))
          .filteredOn(entry -> entry.events().contains(act))
          .hasSize(1);
    }
  }

  private void killAt(Killed here, Killed wanted) {
    if (here == wanted) {
      try {
        Signals.kill(Signals.serverIn(folder));
      } catch (Exception fault) {
        throw new IllegalStateException(fault);
      }
    }
  }

  /** Asked again until Redis is back. */
  private static <T> T patiently(Mono<T> call) {
    return call.retryWhen(
            Retry.fixedDelay(100, Duration.ofMillis(50)).filter(LogUnavailable.class::isInstance))
        .blockOptional(Duration.ofSeconds(30))
        .orElseThrow();
  }

  /** A client that sends its message again, under the same id, until it has an answer; lost turns are taken over. */
  private Mono<Void> append(RedisConversationLog log, int i) {
    var value = "v" + i;
    var turn = Turns.turn(log, id, says("i" + i, "text"), value).timeout(Duration.ofSeconds(3));
    var again = Retry.fixedDelay(20, Duration.ofMillis(100))
        .doBeforeRetryAsync(_ -> finishLost(log, value));
    return turn.retryWhen(again).doOnNext(_ -> history.acknowledged(value)).then();
  }

  private Mono<Void> finishLost(RedisConversationLog log, String value) {
    return log.takeOver(id)
        .flatMap(turn -> log.record(turn.turn(), Turns.answers(turn, value)))
        .onErrorComplete();
  }

  @Test
  void saysWithinItsLimitThatRedisIsAway() throws Exception {
    try (var embedded = EmbeddedRedis.start(folder);
        var redis = RedisForTests.connect(embedded)) {
      var log = log(redis);
      Turns.turn(log, id, says("i1", "text"), "answer").block();
      var server = Signals.serverIn(folder);

      Signals.send("STOP", server);
      var began = System.nanoTime();
      assertThatThrownBy(() -> log.claim(id, says("i2", "text")).block())
          .isInstanceOf(LogUnavailable.class);
      var took = Duration.ofNanos(System.nanoTime() - began);
      Signals.send("CONT", server);

      assertThat(took).isLessThan(Duration.ofMillis(2500));
      var another = Turns.turn(log, ConversationId.random(), says("i1", "text"), "served again");
      assertThat(another.retry(3).block()).isEqualTo(Turns.reply("served again"));
    }
  }
}

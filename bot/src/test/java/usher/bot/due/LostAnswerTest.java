package usher.bot.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.LogUnavailable;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Partition;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Turns;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.BadLine;
import usher.bot.redis.Redis;
import usher.bot.redis.ReplicatedForTests;

/** A claim is made, but its answer never reaches the node: nobody there knows of the turn. */
@Timeout(60)
class LostAnswerTest {
  private static final Lease TURN = new Lease(Duration.ofMillis(600), Duration.ofMillis(200));
  private static final DueSettings SETTINGS = new DueSettings(
      Duration.ofMillis(400),
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      Duration.ofSeconds(5),
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      100);
  private final ConversationId id = ConversationId.random();
  private final Sinks.Empty<Void> end = Sinks.empty();

  private static ConversationLog log(Redis redis) {
    return new RedisConversationLog(redis, new EventJson(), new Wakes(redis), TURN);
  }

  @Test
  void isFinishedByTheRelayAndAnsweredOnce() throws Exception {
    try (var server = new ReplicatedForTests();
        var line = new BadLine(server.port());
        var far = server.connect(line.port());
        var near = server.connect()) {
      var cutOff = log(far);
      Turns.turn(cutOff, id, Turns.says("i1", "text"), "first").block();
      line.loseAnswers();
      assertThatThrownBy(() -> cutOff.claim(id, Turns.says("i2", "text")).block())
          .isInstanceOf(LogUnavailable.class);

      var log = log(near);
      var relay = relay(near, log).subscribe();
      Awaitility.await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> Turns.said(log, id).size() == 2);
      end.tryEmitEmpty();
      relay.dispose();

      assertThat(Turns.said(log, id)).containsExactly("first", "finished by another");
      assertThat(log.claim(id, Turns.says("i2", "text")).block())
          .isEqualTo(new Claim.Repeated(Turns.reply("finished by another")));
    }
  }

  @Test
  void isTakenUpAgainAtOnceWhenTheSameMessageComesAgain() throws Exception {
    try (var server = new ReplicatedForTests();
        var line = new BadLine(server.port());
        var far = server.connect(line.port())) {
      var log = log(far);
      line.loseAnswers();
      assertThatThrownBy(() -> log.claim(id, Turns.says("i1", "text")).block())
          .isInstanceOf(LogUnavailable.class);

      line.mend();

      var again =
          Turns.opened(log.claim(id, Turns.says("i1", "text")).block(Duration.ofMillis(500)));
      assertThat(again.turn().number()).isEqualTo(1);
      assertThat(again.turn().epoch()).isEqualTo(1);
    }
  }

  private Mono<Void> relay(Redis redis, ConversationLog log) {
    var book = new DueBook(redis, "another", TURN, SETTINGS);
    var ports = new Doing.Ports(
        (_, _) -> Mono.empty(),
        (_, _, _) -> Mono.empty(),
        turn -> log.record(turn.turn(), Turns.answers(turn, "finished by another")));
    var doing = new Doing(book, log, ports, SETTINGS, Clock.systemUTC());
    return new PartitionRelay(Partition.of(id), book, doing)
        .run(Flux.interval(SETTINGS.look()), end.asMono());
  }
}

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.redis.Redis;
import usher.bot.redis.ReplicatedForTests;

/** Which turns are confirmed by a replica before they are answered. */
@Timeout(60)
class ConfirmedTurnTest {
  private static ReplicatedForTests replicated;
  private static Redis redis;
  private final ConversationId id = ConversationId.random();

  @BeforeAll
  static void start() throws IOException {
    replicated = new ReplicatedForTests();
    redis = replicated.connect();
  }

  @AfterAll
  static void stop() {
    redis.close();
    replicated.close();
  }

  private void turn(List<ConversationEvent> events) {
    var log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
    var turn = Turns.opened(log.claim(id, Turns.says("i1", "text")).block());
    log.record(turn.turn(), Turns.outcome(turn, events, "answer")).block();
  }

  @Test
  void isOnTheReplicaWhenAHandoffWasAccepted() {
    var before = redis.confirmations().confirmed();

    turn(List.of(new CareEvent.AgentJoined("lin", "Lin Wei")));

    assertThat(replicated.onReplica().exists(Partition.of(id).sum(id))).isEqualTo(1);
    assertThat(redis.confirmations().confirmed()).isEqualTo(before + 1);
  }

  @Test
  void doesNotWaitWhenSomethingWasOnlySaid() {
    var before = redis.confirmations().confirmed();

    turn(List.of());

    assertThat(redis.confirmations().confirmed()).isEqualTo(before);
  }
}

package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Outcome;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

@Timeout(60)
class ErasureTest {
  private static final Redis REDIS = RedisForTests.shared();
  private final ConversationLog log =
      new RedisConversationLog(REDIS, new EventJson(), new Wakes(REDIS), Lease.USUAL);
  private final Erasure erasure = new Erasure(REDIS, new PrivacySettings(Duration.ofDays(90)));
  private final ConversationId id = ConversationId.random();
  private final Partition partition = Partition.of(id);

  private void turn() {
    var turn = Turns.opened(log.claim(id, Turns.says("i1", "text")).block());
    var timer =
        Turns.with(Turns.answers(turn, "answer"), new Outcome.Timer(Erasure.TIMER, Instant.now()));
    var document = new Outcome.SideDocument("record", "n-" + id, 0, "{}");
    var pending = new Outcome.Delivery("queue", "k", java.util.Map.of("a", "b"));
    var outcome = new Outcome(
        timer.events(),
        timer.reply(),
        timer.after(),
        List.of(pending),
        timer.timers(),
        List.of(document));
    log.record(turn.turn(), outcome).block();
  }

  @Test
  void leavesNothingButWordForThoseWhoHaveCopies() {
    turn();

    erasure.now(id).block();

    assertThat(log.load(id).blockOptional()).isEmpty();
    assertThat(log.entries(id, "").block()).isEmpty();
    assertThat(log.document(id, "record", "n-" + id).blockOptional()).isEmpty();
    assertThat(REDIS.commands().zrange(partition.due(), 0, -1).collectList().block())
        .noneMatch(member -> member.contains(id.value()));
    assertThat(REDIS.commands().zrange(partition.all(), 0, -1).collectList().block())
        .noneMatch(member -> member.contains(id.value()));
    assertThat(told()).containsExactly("erased-record");
  }

  private List<String> told() {
    return REDIS
        .commands()
        .xrange(partition.outbox(), io.lettuce.core.Range.unbounded())
        .collectList()
        .block()
        .stream()
        .filter(entry -> entry.getBody().get("c").equals(id.value()))
        .map(entry -> entry.getBody().get("t"))
        .toList();
  }

  @Test
  void waitsOnWhileTheConversationIsYoung() {
    turn();

    erasure.due(id).block();

    assertThat(log.load(id).blockOptional()).isPresent();
    var timers = REDIS
        .commands()
        .zrange(partition.due(), 0, -1)
        .filter(member -> member.contains(id.value()))
        .collectList()
        .block();
    assertThat(timers)
        .singleElement()
        .satisfies(
            member -> assertThat(time(member)).isAfter(Instant.now().plus(Duration.ofDays(89))));
  }

  private static Instant time(String member) {
    return Instant.ofEpochMilli(Long.parseLong(member.substring(member.lastIndexOf('|') + 1)));
  }

  @Test
  void doesNotTouchAConversationWhoseTurnIsUnderWay() {
    turn();
    log.claim(id, Turns.says("i2", "more")).block();

    assertThatThrownBy(() -> erasure.now(id).block()).hasMessageContaining("turn is under way");

    assertThat(log.load(id).blockOptional()).isPresent();
  }

  @Test
  void isDoneWhenThereIsNothing() {
    assertThat(erasure.now(id).blockOptional()).isEmpty();
  }
}

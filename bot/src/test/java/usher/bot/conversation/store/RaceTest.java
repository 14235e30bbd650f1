package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.store.Turns.answers;
import static usher.bot.conversation.store.Turns.opened;
import static usher.bot.conversation.store.Turns.says;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.TurnConflict;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;
import usher.bot.redis.Script;

/** Two nodes race on one conversation, and the history is judged. */
@Timeout(60)
class RaceTest {
  private static final Redis FIRST = RedisForTests.shared();
  private static final Redis SECOND = RedisForTests.anotherNode();
  private static final Lease SHORT = new Lease(Duration.ofMillis(100), Duration.ofMillis(30));
  private final ConversationId id = ConversationId.random();
  private final History history = new History();

  @AfterAll
  static void close() {
    SECOND.close();
  }

  private static ConversationLog node(Redis redis, LogScripts scripts) {
    return new RedisConversationLog(redis, new EventJson(), new Wakes(redis), SHORT, scripts);
  }

  /** A log that would believe any node, however late. */
  private static LogScripts withoutEpochs() {
    var all = LogScripts.ALL;
    var text = all.record().text();
    var unchecked = text.replace(
            "if head[1] ~= ARGV[1] or head[2] ~= ARGV[2] then return {'refused'} end", "")
        .replace("if not head[3] then return {'recorded'} end", "")
        .replace("ARGV[1] .. '-' .. ARGV[3]", "head[1] .. '-*'");
    assertThat(unchecked).doesNotContain("refused").contains("head[1] .. '-*'");
    return new LogScripts(
        all.claim(),
        all.announce(),
        all.renew(),
        Script.of("record", unchecked),
        all.takeOver(),
        all.load());
  }

  /** Some turns, in each of which a node stalls and comes back after another has finished its turn. */
  private List<String> stallAndComeBack(LogScripts scripts) {
    var first = node(FIRST, scripts);
    var second = node(SECOND, scripts);
    for (var i = 0; i < 3; i++) {
      var value = "v" + i;
      var stalled = opened(first.claim(id, says("i" + i, "text")).block());
      var taken = takeOver(second).blockOptional().orElseThrow();
      append(second, taken, value).block();
      append(first, stalled, value).onErrorComplete(TurnConflict.class).block();
      history.read(Turns.said(second, id));
    }
    return Turns.said(first, id);
  }

  private Mono<Claim.Opened> takeOver(ConversationLog log) {
    return log.takeOver(id).repeatWhenEmpty(tries -> tries.delayElements(Duration.ofMillis(20)));
  }

  private Mono<Void> append(ConversationLog log, Claim.Opened turn, String value) {
    return log.record(turn.turn(), answers(turn, value))
        .doOnSuccess(_ -> history.acknowledged(value));
  }

  @Test
  void losesAndDoublesNothingWhenAStalledNodeComesBack() {
    var end = stallAndComeBack(LogScripts.ALL);

    assertThat(HistoryChecker.anomalies(history, end)).isEmpty();
    assertThat(end).containsExactly("v0", "v1", "v2");
  }

  @Test
  void isSeenToFailWithoutTheEpochCheck() {
    var end = stallAndComeBack(withoutEpochs());

    assertThat(HistoryChecker.anomalies(history, end))
        .anyMatch(anomaly -> anomaly.startsWith("doubled"));
  }

  @Test
  void keepsOneOrderWhenTwoNodesAppendAtOnce() {
    var nodes = List.of(node(FIRST, LogScripts.ALL), node(SECOND, LogScripts.ALL));

    Flux.range(0, 200).flatMap(i -> append(nodes.get(i % 2), i), 16).blockLast();

    var end = Turns.said(nodes.getFirst(), id);
    assertThat(end).hasSize(200);
    assertThat(HistoryChecker.anomalies(history, end)).isEmpty();
  }

  private Mono<List<String>> append(ConversationLog node, int i) {
    var value = "v" + i;
    return node.claim(id, says("i" + i, "text"))
        .flatMap(claim -> append(node, opened(claim), value))
        .then(node.entries(id, ""))
        .map(Turns::said)
        .doOnNext(history::read);
  }
}

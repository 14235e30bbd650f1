package usher.bot.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.bot.conversation.store.Turns.answers;
import static usher.bot.conversation.store.Turns.asksForPin;
import static usher.bot.conversation.store.Turns.opened;
import static usher.bot.conversation.store.Turns.says;
import static usher.bot.conversation.store.Turns.turn;

import io.lettuce.core.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import usher.bot.conversation.ConversationId;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

/** What only the log in Redis promises: round trips, bytes, and what lies on the disk. */
@Timeout(60)
class RedisTurnTest {
  private static final Redis REDIS = RedisForTests.shared();
  private static final Pattern CALLS = Pattern.compile("cmdstat_(evalsha|eval):calls=(\\d+)");
  private final EventJson json = new EventJson();
  private final RedisConversationLog log =
      new RedisConversationLog(REDIS, json, new Wakes(REDIS), Lease.USUAL);
  private final ConversationId id = ConversationId.random();
  private final Partition partition = Partition.of(id);

  private void turns(int from, int to) {
    Flux.range(from, to - from + 1)
        .concatMap(i -> turn(log, id, says("i" + i, "text"), "answer " + i))
        .blockLast();
  }

  private static long calls() {
    var stats = REDIS.commands().info("commandstats").blockOptional().orElseThrow();
    return CALLS
        .matcher(stats)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(2)))
        .sum();
  }

  @Test
  void costsTwoRoundTripsHoweverLongTheConversation() {
    turns(1, 10);
    var early = calls();
    turns(11, 11);
    var afterTen = calls() - early;
    turns(12, 500);
    var late = calls();
    turns(501, 501);
    var afterFiveHundred = calls() - late;

    assertThat(afterTen).isEqualTo(2);
    assertThat(afterFiveHundred).isEqualTo(2);
  }

  /** What a turn adds to a conversation that goes on; a turn as the demo desk makes it: understood, a detail found, a question with two buttons. */
  @Test
  void takesLessThanOneAndAHalfKibibytesOfMemory() {
    turns(1, 8);
    var before = bytes();
    for (var i = 0; i < 50; i++) {
      TypicalTurn.take(log, id, "typical-" + i);
    }

    assertThat((bytes() - before) / 50).isLessThan(1536);
  }

  private long bytes() {
    return Stream.of(partition.stream(id), partition.head(id), partition.sum(id))
        .mapToLong(
            key -> Objects.requireNonNull(REDIS.commands().memoryUsage(key).block()))
        .sum();
  }

  @Test
  void keepsTheLast64InputsOnly() {
    turns(1, 70);

    var known = REDIS
        .commands()
        .hkeys(partition.head(id))
        .filter(field -> field.startsWith("id:"))
        .collectList()
        .block();

    assertThat(known).hasSize(64).contains("id:i7", "id:i70").doesNotContain("id:i6");
  }

  @Test
  void givesARepeatedInputTheSameBytes() {
    turns(1, 1);
    var stored = REDIS
        .commands()
        .xrange(partition.stream(id), Range.create("1-1", "1-1"))
        .blockFirst();

    var reply =
        turn(log, id, says("i1", "text"), "another answer").blockOptional().orElseThrow();

    assertThat(json.reply(reply))
        .isEqualTo(Objects.requireNonNull(stored).getBody().get("r"));
  }

  @Test
  void foldsTheEventsAgainWhenTheSumIsMissingOrOfAnotherShape() {
    turns(1, 12);
    var sum = log.load(id).block();
    var next = opened(log.claim(id, says("i13", "text")).block());
    log.record(next.turn(), answers(next, "answer 13")).block();
    var later = log.load(id).block();

    REDIS.commands().set(partition.sum(id), "00000000 {}").block();
    assertThat(log.load(id).block()).isEqualTo(later).isNotEqualTo(sum);
    REDIS.commands().del(partition.sum(id)).block();
    assertThat(log.load(id).block()).isEqualTo(later);
    assertThat(opened(log.claim(id, says("i14", "more")).block()).soFar().talk())
        .isEqualTo(Objects.requireNonNull(later).talk());
  }

  @Test
  void goesOnWhenRedisForgetsItsScripts() {
    turns(1, 1);

    REDIS.commands().scriptFlush().block();
    turns(2, 2);

    assertThat(Turns.said(log, id)).containsExactly("answer 1", "answer 2");
  }

  @Test
  void leavesASecretNowhereOnTheDisk() {
    var pin = "739164";
    var asked = opened(log.claim(id, says("i1", "marker 551177")).block());
    log.record(asked.turn(), asksForPin(asked)).block();

    var turn = opened(log.claim(id, says("i2", pin)).block());
    log.record(turn.turn(), answers(turn, "thanks")).block();

    assertThat(onDisk("marker 551177")).isTrue();
    assertThat(onDisk(pin)).isFalse();
  }

  private static boolean onDisk(String text) {
    try (var files = Files.walk(RedisForTests.folder())) {
      return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScanCursor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;

/** Conversations are kept for as long as the desk says, and then nothing of them is left. */
@Timeout(120)
class RetentionTest {
  private static final String WORDS = "let me talk to a person about zebra 551177";

  @Test
  void leavesNothingInRedisWhenItsTimeIsOver() throws Exception {
    try (var desk = new RunningDesk("--usher.privacy.keep=10s")) {
      var redis = desk.bean(Redis.class);
      var chat = desk.chat();
      chat.say("a1", WORDS);
      chat.say("a2", "I will wait");
      Awaitility.await()
          .atMost(Duration.ofSeconds(9))
          .until(() -> everything(redis)
              .anyMatch(text -> text.startsWith("usher:queue") && text.contains(chat.id)));
      assertThat(everything(redis).filter(text -> text.contains("zebra 551177")))
          .isNotEmpty();

      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> everything(redis).noneMatch(text -> text.contains(chat.id)));

      assertThat(everything(redis)).noneMatch(text -> text.contains("zebra 551177"));
      assertThat(chat.messages()).isEmpty();
    }
  }

  @Test
  void leavesNothingInRedisWhenTheUserWantsToBeForgotten() throws Exception {
    try (var desk = new RunningDesk()) {
      var redis = desk.bean(Redis.class);
      var chat = desk.chat();
      chat.say("a1", WORDS);
      chat.say("a2", "leave a message");
      chat.say("a3", WORDS);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> everything(redis)
              .anyMatch(text -> text.startsWith("usher:queue") && text.contains(chat.id)));

      assertThat(chat.forget().statusCode()).isEqualTo(200);

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> everything(redis).noneMatch(text -> text.contains(chat.id)));
      assertThat(everything(redis)).noneMatch(text -> text.contains("zebra 551177"));
    }
  }

  /** Each key with all it holds, as text. */
  private static java.util.stream.Stream<String> everything(Redis redis) {
    return redis
        .commands()
        .scan(ScanCursor.INITIAL, io.lettuce.core.ScanArgs.Builder.limit(100_000))
        .flatMapIterable(found -> found.getKeys())
        .concatMap(key -> content(redis, key).map(content -> key + " " + content))
        .collectList()
        .block()
        .stream();
  }

  private static Mono<String> content(Redis redis, String key) {
    var commands = redis.commands();
    return commands.type(key).flatMap(type -> switch (type) {
      case "string" -> commands.get(key);
      case "hash" ->
        commands.hgetall(key).collectMap(KeyValue::getKey, KeyValue::getValue).map(Map::toString);
      case "set" -> text(commands.smembers(key));
      case "zset" -> text(commands.zrange(key, 0, -1));
      case "list" -> text(commands.lrange(key, 0, -1));
      case "stream" ->
        text(commands
            .xrange(key, io.lettuce.core.Range.unbounded())
            .map(entry -> String.valueOf(entry.getBody())));
      default -> Mono.just(type);
    });
  }

  private static Mono<String> text(Flux<String> all) {
    return all.collectList().map(List::toString);
  }
}

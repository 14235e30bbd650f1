package usher.bot.selfhelp;

import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.redis.Redis;
import usher.bot.redis.Script;

/** Small values in Redis, a key each. */
final class RedisShortMemory implements ShortMemory {
  private static final Script COUNT = Script.beside(RedisShortMemory.class, "count");

  private final Redis redis;

  RedisShortMemory(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Boolean> putIfAbsent(String key, String value, Duration life) {
    return redis.commands().set(key, value, SetArgs.Builder.nx().px(life)).hasElement();
  }

  @Override
  public Mono<Void> put(String key, String value, Duration life) {
    return redis.commands().set(key, value, SetArgs.Builder.px(life)).then();
  }

  @Override
  public Mono<String> get(String key) {
    return redis.commands().get(key);
  }

  @Override
  public Mono<String> take(String key) {
    return redis.commands().getdel(key);
  }

  @Override
  public Mono<Long> count(String key, Duration life) {
    return redis
        .run(COUNT, List.of(key), List.of(Long.toString(life.toMillis())))
        .map(RedisShortMemory::number);
  }

  private static long number(List<Object> answer) {
    return Long.parseLong(String.valueOf(answer.getFirst()));
  }
}

package usher.bot.turn;

import java.time.Duration;
import reactor.core.publisher.Mono;
import usher.bot.selfhelp.ShortMemory;

/** A short memory that keeps nothing. */
final class Forgetful implements ShortMemory {
  @Override
  public Mono<Boolean> putIfAbsent(String key, String value, Duration life) {
    return Mono.just(true);
  }

  @Override
  public Mono<Void> put(String key, String value, Duration life) {
    return Mono.empty();
  }

  @Override
  public Mono<String> get(String key) {
    return Mono.empty();
  }

  @Override
  public Mono<String> take(String key) {
    return Mono.empty();
  }

  @Override
  public Mono<Long> count(String key, Duration life) {
    return Mono.just(1L);
  }
}

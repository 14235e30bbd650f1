package usher.bot.selfhelp;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Port: small values with a life, shared by all nodes: codes, locks. */
public interface ShortMemory {

  /** Whether it was set; false when there was a value already. Never empty. */
  Mono<Boolean> putIfAbsent(String key, String value, Duration life);

  /** Replaces what was there. Empty. */
  Mono<Void> put(String key, String value, Duration life);

  /** Empty when there is none, or no longer. */
  Mono<String> get(String key);

  /** Takes it away and gives it: of two who ask, one gets it. */
  Mono<String> take(String key);

  /** Counts one up; the count lives from the first. Never empty. */
  Mono<Long> count(String key, Duration life);
}

package usher.bot.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.Objects;

/** Redis could not be reached in time, or takes no writes now. Whether the command was carried out is unknown. */
public class RedisAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Answers by which Redis says "not now"; the rest are mistakes of ours. */
  private static final List<String> NOT_NOW = List.of(
      "LOADING",
      "MISCONF",
      "OOM",
      "READONLY",
      "CLUSTERDOWN",
      "MASTERDOWN",
      "TRYAGAIN",
      "NOREPLICAS",
      "BUSY");

  public RedisAway(String message, Throwable cause) {
    super(message, cause);
  }

  /** The fault as the rest of the house should see it: {@code RedisAway} when Redis is away, else the fault itself. */
  public static Throwable orElse(Throwable fault) {
    return switch (fault) {
      case RedisCommandTimeoutException late -> new RedisAway("Redis did not answer in time", late);
      case RedisConnectionException lost -> new RedisAway("there is no connection to Redis", lost);
      case RedisCommandExecutionException refused when !notNow(refused) -> refused;
      case RedisException other ->
        new RedisAway("Redis cannot serve now: " + other.getMessage(), other);
      default -> fault;
    };
  }

  private static boolean notNow(RedisCommandExecutionException refused) {
    var answer = Objects.requireNonNullElse(refused.getMessage(), "");
    return NOT_NOW.stream().anyMatch(answer::contains);
  }
}

package usher.bot.redis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why Usher did not start. */
final class RedisUnreachableAnalyzer extends AbstractFailureAnalyzer<RedisUnreachable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RedisUnreachable cause) {
    var action =
        "Check usher.redis.url (environment: USHER_REDIS_URL) and that this Redis runs, or remove it: Usher then starts a Redis of its own.";
    return new FailureAnalysis(cause.getMessage(), action, cause);
  }
}

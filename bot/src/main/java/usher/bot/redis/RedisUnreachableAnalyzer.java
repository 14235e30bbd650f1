package usher.bot.redis;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why Usher did not start. */
final class RedisUnreachableAnalyzer extends AbstractFailureAnalyzer<RedisUnreachable> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RedisUnreachable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}

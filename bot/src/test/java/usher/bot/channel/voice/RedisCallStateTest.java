package usher.bot.channel.voice;

import org.junit.jupiter.api.Timeout;
import usher.bot.redis.RedisForTests;
import usher.ivr.CallState;
import usher.ivr.CallStateContract;

/** The real one keeps the contract. */
@Timeout(60)
class RedisCallStateTest extends CallStateContract {
  private final CallState state = new RedisCallState(RedisForTests.shared());

  @Override
  protected CallState state() {
    return state;
  }
}

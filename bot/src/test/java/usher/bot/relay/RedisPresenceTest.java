package usher.bot.relay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import usher.bot.redis.RedisForTests;
import usher.handoff.PresenceStore;
import usher.handoff.twin.PresenceStoreContract;

/** The real one keeps the contract. */
@Timeout(60)
class RedisPresenceTest extends PresenceStoreContract {
  private final PresenceStore store = new RedisPresence(RedisForTests.shared());

  @BeforeEach
  void nobodyIsThere() {
    RedisForTests.shared().commands().del("usher:presence").block();
  }

  @Override
  protected PresenceStore store() {
    return store;
  }
}

package usher.bot.relay;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import usher.bot.redis.RedisForTests;
import usher.handoff.QueueView;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;
import usher.handoff.twin.QueueViewContract;

/** The real one keeps the contract. */
@Timeout(60)
class RelayQueueViewTest extends QueueViewContract {
  private final HandoffsOnRedis handoffs = new HandoffsOnRedis(RedisForTests.shared());

  @BeforeEach
  void clear() {
    handoffs.clear();
  }

  @Override
  protected QueueView view() {
    return handoffs.view;
  }

  @Override
  protected void settle() {
    handoffs.settle();
  }

  @Override
  protected HandoffStore store() {
    return handoffs.store;
  }

  @Override
  protected void open(HandoffFile file) {
    handoffs.open(file);
  }

  @Override
  protected String id(String name) {
    return handoffs.id(name);
  }
}

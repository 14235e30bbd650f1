package usher.bot.conversation.store;

import org.junit.jupiter.api.AfterAll;
import usher.bot.conversation.ConversationLog;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

class RedisConversationLogTest extends ConversationLogContract {
  private static final Redis SECOND = RedisForTests.anotherNode();
  private static final ConversationLog LOG = log(RedisForTests.shared());
  private static final ConversationLog OTHER = log(SECOND);

  private static ConversationLog log(Redis redis) {
    return new RedisConversationLog(redis, new EventJson(), new Wakes(redis), SHORT);
  }

  @AfterAll
  static void close() {
    SECOND.close();
  }

  @Override
  ConversationLog log() {
    return LOG;
  }

  @Override
  ConversationLog other() {
    return OTHER;
  }
}

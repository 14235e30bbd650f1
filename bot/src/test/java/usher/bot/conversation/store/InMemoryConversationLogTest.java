package usher.bot.conversation.store;

import java.time.Clock;
import usher.bot.conversation.ConversationLog;

class InMemoryConversationLogTest extends ConversationLogContract {
  private final InMemoryConversationLog log = new InMemoryConversationLog(Clock.systemUTC(), SHORT);

  @Override
  ConversationLog log() {
    return log;
  }

  @Override
  ConversationLog other() {
    return log;
  }
}

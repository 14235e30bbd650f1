package usher.bot.conversation.store;

import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.HeardEvent;

/** What may be stored of an input when a secret is expected: that one was entered, never the words. */
final class Masking {
  private Masking() {}

  static ConversationEvent masked(ConversationEvent event) {
    return event instanceof HeardEvent.UtteranceHeard ? new HeardEvent.SecretEntered() : event;
  }
}

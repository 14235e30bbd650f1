package usher.bot.conversation.store;

import java.util.regex.Pattern;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.HeardEvent;

/** What may be stored of an input when a secret is expected: that one was entered, never the words. */
final class Masking {
  private static final Pattern DIGITS = Pattern.compile("\\s*[0-9](?:[\\s-]?[0-9]){3,7}\\s*");

  private Masking() {}

  /** What the head keeps for the next claim: 1, a secret is expected; 2, one may still come unasked, so bare digits are masked; 0, neither. */
  static int of(Conversation after) {
    if (after.expectsSecret()) {
      return 1;
    }
    return after.secretLingers() ? 2 : 0;
  }

  /** Four to eight digits and nothing else: what a PIN looks like. */
  static boolean isBare(ConversationEvent event) {
    return event instanceof HeardEvent.UtteranceHeard heard
        && DIGITS.matcher(heard.text()).matches();
  }

  static ConversationEvent masked(ConversationEvent event) {
    return event instanceof HeardEvent.UtteranceHeard ? new HeardEvent.SecretEntered() : event;
  }
}

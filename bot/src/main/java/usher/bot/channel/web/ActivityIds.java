package usher.bot.channel.web;

import usher.bot.digest.Sha256;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.InputId;

/** Ids of activities: the same each time an entry is read, on every node. */
final class ActivityIds {
  private ActivityIds() {}

  /** Of what the user sent. Follows from the input's id, so that it is known before the turn is recorded. */
  static String sent(ConversationId conversation, InputId input) {
    return conversation.value() + "|" + Sha256.of(input.value()).substring(0, 20);
  }

  /** Of what the desk said.
   *
   * @param index within the entry, from 0 */
  static String said(ConversationId conversation, String mark, int index) {
    return conversation.value() + "|" + mark + "." + index;
  }
}

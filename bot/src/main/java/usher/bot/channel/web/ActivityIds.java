package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.InputId;

/** Ids of activities: the same each time an entry is read, on every node. */
final class ActivityIds {
  private ActivityIds() {}

  /** Of what the user sent. Follows from the input's id, so that it is known before the turn is recorded. */
  static String sent(ConversationId conversation, InputId input) {
    return conversation.value() + "|" + HexFormat.of().formatHex(digest(input.value()), 0, 10);
  }

  /** Of what the desk said.
   *
   * @param index within the entry, from 0 */
  static String said(ConversationId conversation, String mark, int index) {
    return conversation.value() + "|" + mark + "." + index;
  }

  private static byte[] digest(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-256", impossible);
    }
  }
}

package usher.bot.dialogue;

import usher.bot.folder.Nearest;
import usher.bot.folder.Node;

/** Text keys in flows. */
final class Texting {
  private Texting() {}

  /** The key; a problem when no text has it. */
  static String key(Node node, Known known) {
    var key = node.text();
    if (!key.isEmpty() && !known.texts().containsKey(key)) {
      node.wrong("there is no text '" + key + "'", Nearest.to(key, known.textKeys()));
    }
    return key;
  }
}

package usher.bot.conversation.store;

import java.util.List;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;

/** Makes the sum of a conversation from its events, when the kept one is missing or of an older shape. */
final class Refolding {
  private final EventJson json;

  Refolding(EventJson json) {
    this.json = json;
  }

  /** @param entries all of them, oldest first
   *  @param turns how many turns count; what belongs to a later one is left out */
  Conversation fold(ConversationId id, List<StoredEntry> entries, long turns) {
    var sum = Conversation.unborn(id);
    var began = java.time.Instant.EPOCH;
    for (var entry : entries) {
      if (entry.turn() > turns) {
        break;
      }
      began = entry.first() ? entry.at() : began;
      for (var event : json.events(entry.field("e"))) {
        sum = sum.after(event, began);
      }
    }
    return sum;
  }
}

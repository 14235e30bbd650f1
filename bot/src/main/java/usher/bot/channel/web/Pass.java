package usher.bot.channel.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.PersonId;

/** What a token says about who holds it: it opens one conversation.
 *
 * @param user what the client calls its user; empty when it did not say
 * @param person whom the embedding page vouches for; null for a stranger
 * @param origins pages that may use the token; empty for all that may speak with us at all */
record Pass(
    ConversationId conversation, String user, @Nullable PersonId person, List<String> origins) {
  Pass {
    origins = List.copyOf(origins);
  }

  boolean allows(@Nullable String origin) {
    return origin == null || origins.isEmpty() || origins.contains(origin);
  }
}

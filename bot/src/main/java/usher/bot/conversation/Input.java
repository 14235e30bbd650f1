package usher.bot.conversation;

import java.time.Instant;

/** Anything that changes a conversation: an utterance, an agent's line, a timer, a provider's event. All are claimed in the same way.
 *  @param what happened; the first event of the turn */
public record Input(InputId id, Instant at, ConversationEvent what) {}

package usher.bot.conversation;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Port: told when a timer of a conversation is due. */
public interface Bell {
  /** Called at least once for each timer that is neither cleared nor moved before; name and time together tell a repetition. Empty when the conversation
   *  has heard it; after an error it rings again.
   *  @param due when it was to ring, not when it does */
  Mono<Void> ring(ConversationId conversation, String timer, Instant due);
}

package usher.bot.channel;

import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;

/** Port: what an agent hears before a caller is joined, so that nothing has to be told twice. */
@FunctionalInterface
public interface Whispers {

  /** Empty when there is no such handoff. */
  Mono<String> whisper(ConversationId conversation, String handoff);
}

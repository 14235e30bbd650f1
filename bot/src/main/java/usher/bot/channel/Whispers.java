package usher.bot.channel;

import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Words;

/** Port: what an agent hears before a caller is joined, so that nothing has to be told twice. */
@FunctionalInterface
public interface Whispers {

  /** Empty when there is no such handoff. */
  Mono<List<Words>> whisper(ConversationId conversation, String handoff);
}

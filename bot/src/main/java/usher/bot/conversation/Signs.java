package usher.bot.conversation;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Port: who is writing, what was read. Passes by: nothing of it is recorded, and it is lost where nobody looks. */
public interface Signs {

  /** What the person who has the conversation does. Never ends, and carries no errors. */
  Flux<Sign> ofPerson(ConversationId id);

  /** What the user does; told to the agent who has the conversation, if there is one. Never fails. */
  Mono<Void> ofUser(ConversationId id, Sign sign);

  /** What either does. */
  enum Sign {
    WRITING,
    READ
  }
}

package usher.handoff;

import reactor.core.publisher.Mono;

/** Port: what the user may see of the agent before a line is written. Passes by: nothing of it is stored, and it is lost where nobody looks. */
public interface Signs {

  /** Empty when it was told; may be lost. */
  Mono<Void> give(ConversationRef conversation, Sign sign);

  /** What the agent does. */
  enum Sign {
    /** Writes a line. */
    WRITING,
    /** Has what the user wrote before their eyes. */
    READ
  }
}

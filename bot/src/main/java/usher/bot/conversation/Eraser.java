package usher.bot.conversation;

import reactor.core.publisher.Mono;

/** Port: removes a conversation for good, with all that was noted beside it. */
@FunctionalInterface
public interface Eraser {

  /** Empty, also when there is nothing. Fails with {@link LogUnavailable}, and with {@link IllegalStateException} while a turn is under way: the same call
   *  later settles it. */
  Mono<Void> now(ConversationId id);
}

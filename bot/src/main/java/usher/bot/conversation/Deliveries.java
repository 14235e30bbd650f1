package usher.bot.conversation;

import reactor.core.publisher.Mono;

/** Port: tells others what a recorded turn left for them. */
public interface Deliveries {
  /** Called at least once for each delivery, in order within one conversation and target; the key tells a repetition. Empty when it was taken. Any error, or
   *  no answer within the limit, and it is tried again later, with what follows it. */
  Mono<Void> deliver(ConversationId from, Outcome.Delivery delivery);
}

package usher.bot.due;

import java.time.Instant;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Bell;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.store.Erasure;

/** Timers are heard by their conversation; but for the last one, by which its data ends. */
final class LastBell implements Bell {
  private final Bell conversations;
  private final Erasure erasure;

  LastBell(Bell conversations, Erasure erasure) {
    this.conversations = conversations;
    this.erasure = erasure;
  }

  @Override
  public Mono<Void> ring(ConversationId conversation, String timer, Instant due) {
    return timer.equals(Erasure.TIMER)
        ? erasure.due(conversation)
        : conversations.ring(conversation, timer, due);
  }
}

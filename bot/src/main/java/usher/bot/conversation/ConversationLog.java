package usher.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Port: the one truth of every conversation. One contract test runs against each implementation. */
public interface ConversationLog {

  /** Takes the next turn, or tells what was answered to this input before. Waits while another turn of the conversation is under way, and while
   *  the same input is being answered; whoever waits sets the time limit. Never empty.
   *  @param input when its event is an utterance and the conversation expects a secret, the words are not stored */
  Mono<Claim> claim(ConversationId id, Input input);

  /** Records what is about to be done, before it is done. Fails with {@link TurnConflict} when the turn was taken over. */
  Mono<OpenTurn> announce(OpenTurn turn, ConversationEvent event);

  /** Closes the turn. Fails with {@link TurnConflict} when the turn was taken over or a side document has another version; nothing is changed then. */
  Mono<Void> record(OpenTurn turn, Outcome outcome);

  /** The work, with the turn's lease renewed while it goes on. */
  <T> Mono<T> whileHeld(OpenTurn turn, Mono<T> work);

  /** The turn of a node that died or stalled, taken over with a new epoch; empty when none is overdue. */
  Mono<Claim.Opened> takeOver(ConversationId id);

  /** As of the last closed turn; empty when there is no such conversation. */
  Mono<Conversation> load(ConversationId id);

  /** Entries after a mark, oldest first. Empty mark: from the beginning. */
  Mono<List<LogEntry>> entries(ConversationId id, String after);

  /** Whether the input was claimed. Never empty. May forget all but the last 64 inputs of a conversation. */
  default Mono<Boolean> knows(ConversationId id, InputId input) {
    return entries(id, "")
        .map(entries -> entries.stream().anyMatch(entry -> input.equals(entry.input())));
  }

  /** A signal each time a turn of the conversation was recorded on any node, and once at subscription. May signal more often than that, never less. */
  Flux<ConversationId> wakes(ConversationId id);

  /** The current value of a side document and its version; empty when there is none. */
  Mono<Stored> document(ConversationId partitionOf, String kind, String id);

  /** A public number for a record in the conversation's partition, never given twice: the counter's next value. */
  Mono<Long> nextNumber(ConversationId partitionOf);

  /** A side document as it is stored. */
  record Stored(long version, String json, @Nullable String conversation) {}
}

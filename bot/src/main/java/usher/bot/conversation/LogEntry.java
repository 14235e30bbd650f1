package usher.bot.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of a conversation's log.
 *  @param mark its place: {@code {turn}-{n}}, ordered
 *  @param input the id of the input, on the first entry of a turn; null elsewhere
 *  @param reply as it was sent, on the last entry of a turn; null elsewhere */
public record LogEntry(
    String mark,
    Instant at,
    @Nullable InputId input,
    List<ConversationEvent> events,
    @Nullable Reply reply) {

  public LogEntry {
    events = List.copyOf(events);
  }
}

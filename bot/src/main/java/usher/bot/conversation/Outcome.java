package usher.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a turn changes, recorded together or not at all.
 *  @param events in order, without the input itself and without what was announced
 *  @param after the conversation with all of them folded in */
public record Outcome(
    List<ConversationEvent> events,
    Reply reply,
    Conversation after,
    List<Delivery> outbox,
    List<Timer> timers,
    List<SideDocument> documents) {

  public Outcome {
    events = List.copyOf(events);
    outbox = List.copyOf(outbox);
    timers = List.copyOf(timers);
    documents = List.copyOf(documents);
  }

  /** Whether something has happened that nobody may hear of and that is then forgotten: an identity proved, a record opened, an action done, a handoff
   *  accepted. Such a turn is confirmed by a replica, where there is one, before it is answered. */
  public boolean hasEffect() {
    return events.stream().anyMatch(Outcome::isEffect);
  }

  private static boolean isEffect(ConversationEvent event) {
    return event instanceof WhoEvent.IdentityProved
        || event instanceof DeskEvent.RecordOpened
        || event instanceof HelpEvent.ActionDone
        || event instanceof CareEvent.AgentJoined;
  }

  /** Something that must be told to others after the turn: to a queue, an index, another system.
   *  @param target who must be told: {@code queue}, {@code person}, {@code records}, {@code telephony}, {@code mail}
   *  @param key idempotency key
   *  @param content flat; never a secret */
  public record Delivery(String target, String key, Map<String, String> content) {}

  /** @param name within the conversation; setting it again moves it
   *  @param at null: the timer is cleared */
  public record Timer(String name, @Nullable Instant at) {}

  /** A handoff or record of the same partition that changes with the turn.
   *  @param kind {@code handoff} or {@code record}
   *  @param expectedVersion 0: must not exist yet
   *  @param json its new value */
  public record SideDocument(String kind, String id, long expectedVersion, String json) {}
}

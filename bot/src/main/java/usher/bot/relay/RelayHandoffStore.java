package usher.bot.relay;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.CareEvent.ActRefused;
import usher.bot.conversation.CareEvent.AgentActed;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Input;
import usher.bot.door.Redaction;
import usher.bot.conversation.LogEntry;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffId;
import usher.handoff.InputId;
import usher.handoff.store.Change;
import usher.handoff.store.Committed;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffJson;
import usher.handoff.store.HandoffStore;

/** Keeps handoffs as side documents of their conversations. What an agent does is an input of the conversation like any other: claimed, decided, and
 *  recorded with the handoff in one step. */
final class RelayHandoffStore implements HandoffStore {
  private static final Redaction REDACTION = new Redaction();

  private final ConversationLog log;
  private final FrontDoor door;
  private final Clock clock;

  RelayHandoffStore(ConversationLog log, FrontDoor door, Clock clock) {
    this.log = log;
    this.door = door;
    this.clock = clock;
  }

  @Override
  public Mono<HandoffFile> load(HandoffId id) {
    return HandoffDocument.isOurs(id)
        ? log.document(HandoffDocument.conversation(id), HandoffDocument.KIND, id.value())
            .map(stored -> HandoffDocument.read(stored.json()))
        : Mono.empty();
  }

  /** A change that comes too late is told from one that is made again before it costs the conversation a turn. */
  @Override
  public Mono<Committed> commit(Change change) {
    return load(change.after().id())
        .map(HandoffFile::handoff)
        .flatMap(stored ->
            stored.version() == change.expectedVersion() ? brought(change) : late(stored, change))
        .defaultIfEmpty(Committed.CONFLICT);
  }

  private Mono<Committed> late(Handoff stored, Change change) {
    return knows(stored, change.input())
        .map(known -> known ? Committed.ALREADY_DONE : Committed.CONFLICT);
  }

  private Mono<Committed> brought(Change change) {
    var conversation = HandoffDocument.conversation(change.after().id());
    var acted = new AgentActed(
        agent(change),
        change.expectedVersion(),
        HandoffJson.write(change.after()),
        HandoffJson.write(redacted(change.event())));
    var input = new Input(
        new usher.bot.conversation.InputId(change.input().value()), clock.instant(), acted);
    return door.receive(conversation, input).then(cameOf(change));
  }

  @Override
  public Mono<Boolean> knows(Handoff handoff, InputId input) {
    return log.entries(HandoffDocument.conversation(handoff.id()), "")
        .map(entries -> knows(entries, input));
  }

  /** An act that came too late is an input of the log, too, but nothing was committed with it. */
  private static boolean knows(List<LogEntry> entries, InputId input) {
    var id = new usher.bot.conversation.InputId(input.value());
    var turn = entries.stream()
        .filter(entry -> id.equals(entry.input()))
        .findFirst()
        .map(RelayHandoffStore::turn);
    var events = entries.stream()
        .filter(entry -> turn.equals(Optional.of(turn(entry))))
        .flatMap(entry -> entry.events().stream());
    return turn.isPresent() && events.noneMatch(ActRefused.class::isInstance);
  }

  private static String turn(LogEntry entry) {
    return entry.mark().substring(0, entry.mark().indexOf('-'));
  }

  /** Only turns of the conversation change its handoff, so what is stored after the turn tells whether it was ours. */
  private Mono<Committed> cameOf(Change change) {
    return load(change.after().id())
        .map(HandoffFile::handoff)
        .map(stored -> stored.version() >= change.after().version()
                && stored.state().equals(change.after().state())
            ? Committed.DONE
            : Committed.CONFLICT);
  }

  /** Who moved; empty when nobody did. */
  static String agent(Change change) {
    return switch (change.event()) {
      case HandoffEvent.Joined joined -> joined.agent().value();
      case HandoffEvent.Spoke spoke -> spoke.agent().value();
      case HandoffEvent.Released released -> released.agent().value();
      case HandoffEvent.Returned returned -> returned.agent().value();
      case HandoffEvent.WrappedUp wrapped -> wrapped.agent().value();
      case HandoffEvent.Vanished vanished -> vanished.agent().value();
      case HandoffEvent.Taken taken -> taken.agent().value();
      case HandoffEvent.Tried tried -> tried.agent().value();
      case HandoffEvent.Opened _, HandoffEvent.Abandoned _ ->
        change.after().holder().map(AgentId::value).orElse("");
    };
  }

  /** What agents write passes the door, too. */
  private static HandoffEvent redacted(HandoffEvent event) {
    return event instanceof HandoffEvent.Spoke spoke
        ? new HandoffEvent.Spoke(spoke.agent(), REDACTION.redact(spoke.text()))
        : event;
  }
}

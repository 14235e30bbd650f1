package usher.bot.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import usher.bot.channel.Whispers;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.CareEvent.AgentActed;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.Effects;
import usher.bot.conversation.Move;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Words;
import usher.bot.inquiry.IntentId;
import usher.handoff.ConversationRef;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffId;
import usher.handoff.HandoffReason;
import usher.handoff.Place;
import usher.handoff.PresenceStore;
import usher.handoff.Promise;
import usher.handoff.QueueId;
import usher.handoff.WrapUp;
import usher.handoff.desk.HandoffAct;
import usher.handoff.desk.Outcome;
import usher.handoff.desk.Transitions;
import usher.handoff.queue.Routed;
import usher.handoff.queue.Routing;
import usher.handoff.queue.WaitEstimate;
import usher.handoff.queue.Wanted;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffJson;

/** Opens handoffs and follows what agents do with them. What it gives back is recorded by the turn, together with the conversation. */
public final class Relay implements Whispers {
  private final ConversationLog log;
  private final Briefing briefing;
  private final Supplier<Routing> routing;
  private final Roster roster;
  private final PresenceStore presences;
  private final Line line;
  private final Promising promising;
  private final Clock clock;

  /** Port: how long the line in front of a newcomer is. */
  @FunctionalInterface
  public interface Line {
    /** How many wait in front of a place. Never empty. */
    Mono<Long> ahead(Place place);
  }

  public Relay(
      ConversationLog log,
      Briefing briefing,
      Supplier<Routing> routing,
      Roster roster,
      PresenceStore presences,
      Line line,
      Promising promising,
      Clock clock) {
    this.log = log;
    this.briefing = briefing;
    this.routing = routing;
    this.roster = roster;
    this.presences = presences;
    this.line = line;
    this.promising = promising;
    this.clock = clock;
  }

  /** What came of it: events in order, and what is recorded with them. */
  public record Opened(List<ConversationEvent> events, Effects effects) {
    public Opened {
      events = List.copyOf(events);
    }
  }

  /** A handoff, waiting; the user is told what happens next. When nobody is there the user is asked what is wanted, and nothing is opened yet; only
   *  danger to life waits in any case. Never empty. */
  public Mono<Opened> open(Conversation soFar, OpenTurn turn, Move.HandOff move, boolean urgent) {
    var place = place(soFar, move, urgent);
    return prospect(soFar, move, place)
        .map(prospect -> prospect.somebodyThere() || urgent || opensAnyway(move)
            ? opened(soFar, turn, move, place, prospect)
            : new Opened(promising.offered(soFar, move, place, prospect.routed()), Effects.NONE));
  }

  /** Waits, although nobody is there now. Never empty. */
  public Mono<Opened> stay(Conversation soFar, OpenTurn turn, Move.HandOff move) {
    var place = place(soFar, move, false);
    return prospect(soFar, move, place).map(prospect -> opened(soFar, turn, move, place, prospect));
  }

  /** A callback, or the answer to a message, is promised. Never empty. */
  public Mono<Opened> promise(Conversation soFar, OpenTurn turn, Move.Promise move) {
    var place = place(soFar, move.handOff(), false);
    return prospect(soFar, move.handOff(), place)
        .map(prospect ->
            promising.promised(soFar, turn, move, place, Promising.opensAt(prospect.routed())));
  }

  private Place place(Conversation soFar, Move.HandOff move, boolean urgent) {
    var queue = new QueueId(briefing.queue(soFar, move));
    return new Place(queue, urgent ? 1 : briefing.priority(soFar, move), clock.instant());
  }

  private Mono<Prospect> prospect(Conversation soFar, Move.HandOff move, Place place) {
    var wanted = new Wanted(
        place.queue(), soFar.contact().language().code(), HandoffReason.valueOf(move.reason()));
    return presences
        .all()
        .collectList()
        .map(there -> routing.get().route(wanted, roster.agents(), there, clock.instant()))
        .zipWith(line.ahead(place), Prospect::new);
  }

  /** Danger to life is never only a callback; and whoever met a fault of ours is asked nothing more. */
  private static boolean opensAnyway(Move.HandOff move) {
    return crisis(move) || move.reason().equals("FAULT");
  }

  private static boolean crisis(Move.HandOff move) {
    return move.reason().equals("CRISIS");
  }

  /** @param ahead how many wait in front */
  private record Prospect(Routed routed, long ahead) {
    boolean somebodyThere() {
      return !(routed instanceof Routed.NobodyThere || routed instanceof Routed.Closed);
    }

    /** Nobody has been measured yet, so the estimate rests on its first guess. */
    Words words(Routed.Open open) {
      var next = Math.toIntExact(ahead + 1);
      return WaitEstimate.of(next, open.ready(), List.of())
          .map(wait -> words(next, wait))
          .orElseGet(() -> Words.of("handoff-soon"));
    }

    private static Words words(int next, Duration wait) {
      return new Words(
          "handoff-waiting",
          Map.of("position", Integer.toString(next), "minutes", Long.toString(wait.toMinutes())));
    }
  }

  /** What an agent did at the desk, unless somebody was faster. Never empty. */
  public Mono<Opened> follow(Conversation soFar, AgentActed act) {
    var after = HandoffJson.handoff(act.handoff());
    return log.document(soFar.id(), HandoffDocument.KIND, after.id().value())
        .filter(stored -> stored.version() == act.version())
        .map(stored -> followed(soFar, act, after, HandoffDocument.read(stored.json())))
        .defaultIfEmpty(new Opened(List.of(new CareEvent.ActRefused(act.agent())), Effects.NONE));
  }

  /** Reason and headline. */
  @Override
  public Mono<String> whisper(ConversationId conversation, String handoff) {
    return log.document(conversation, HandoffDocument.KIND, handoff)
        .map(stored -> HandoffDocument.read(stored.json()).context())
        .map(context ->
            context.occasion().reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ". "
                + context.occasion().headline());
  }

  /** The user no longer waits, or has gone: the handoff ends with it. Never empty; no effects when there is nothing to end. */
  public Mono<Effects> abandon(Conversation soFar) {
    var handoff = soFar.care().handoff();
    return handoff == null
        ? Mono.just(Effects.NONE)
        : log.document(soFar.id(), HandoffDocument.KIND, handoff)
            .map(stored -> HandoffDocument.read(stored.json()))
            .map(this::abandoned)
            .defaultIfEmpty(Effects.NONE);
  }

  /** Tells the agents' pages that there is a line more. */
  public Effects lineAdded(Conversation soFar) {
    var handoff = soFar.care().handoff();
    return handoff == null
        ? Effects.NONE
        : new Effects(
            List.of(new Delivery("desk", handoff + "/line", Map.of("handoff", handoff))),
            List.of(),
            List.of());
  }

  private Opened opened(
      Conversation soFar, OpenTurn turn, Move.HandOff move, Place place, Prospect prospect) {
    var id = HandoffDocument.id(soFar.id(), turn.number());
    var context = briefing.context(soFar, move, clock.instant());
    var file = new HandoffFile(
        Handoff.opened(id, new ConversationRef(soFar.id().value()), context.occasion(), place),
        context);
    var events = new ArrayList<ConversationEvent>();
    events.add(new HandoffRequested(
        id.value(), place.queue().value(), move.reason(), move.evidence(), place.priority() == 1));
    events.addAll(told(soFar, move, prospect, id));
    return new Opened(events, kept(file, 0));
  }

  private List<ConversationEvent> told(
      Conversation soFar, Move.HandOff move, Prospect prospect, HandoffId id) {
    var why = Words.of("handoff-" + move.reason().toLowerCase(Locale.ROOT).replace('_', '-'));
    return switch (prospect.routed()) {
      case Routed.Open open
      when crisis(move) -> waits(id, open.queue(), why, Words.of("handoff-soon"));
      case Routed.Open open -> waits(id, open.queue(), why, prospect.words(open));
      case Routed.NobodyThere nobody when crisis(move) -> waits(id, nobody.queue(), why);
      case Routed.Closed closed when crisis(move) -> waits(id, closed.queue(), why);
      case Routed.Closed closed -> waits(id, closed.queue(), why, nobodyNow(soFar));
      case Routed.NobodyThere nobody -> waits(id, nobody.queue(), why, nobodyNow(soFar));
      case Routed.NoSuchQueue lost -> waits(id, lost.queue(), why, Words.of("handoff-soon"));
    };
  }

  private static Words nobodyNow(Conversation soFar) {
    return Words.of("handoff-nobody-now", "record", "@record/" + soFar.contact().record());
  }

  private static List<ConversationEvent> waits(HandoffId id, QueueId queue, Words... words) {
    return List.of(
        new OwnerChanged(new Owner.Queue(queue.value(), id.value())),
        new BotSpoke(List.of(words), null));
  }

  private Opened followed(Conversation soFar, AgentActed act, Handoff after, HandoffFile before) {
    var event = event(act.agent(), HandoffJson.event(act.event()), before.handoff());
    var file = new HandoffFile(after, before.context());
    var changed = after.version() != before.handoff().version();
    var effects = changed ? kept(file, act.version()) : line(after);
    return new Opened(List.of(event), effects.and(call(soFar, event, after)));
  }

  /** Who accepts a caller is called. */
  private Effects call(Conversation soFar, CareEvent event, Handoff handoff) {
    return event instanceof CareEvent.AgentJoined joined
            && soFar.contact().channel() == ChannelKind.VOICE
        ? roster.phone(joined.agent()).map(phone -> ring(phone, handoff)).orElse(Effects.NONE)
        : Effects.NONE;
  }

  private static Effects ring(String phone, Handoff handoff) {
    var content = Map.of("phone", phone, "handoff", handoff.id().value());
    return new Effects(
        List.of(new Delivery("telephony", handoff.id() + "/ring/" + handoff.version(), content)),
        List.of(),
        List.of());
  }

  private CareEvent event(String agent, HandoffEvent happened, Handoff before) {
    var queue = before.place().queue().value();
    return switch (happened) {
      case HandoffEvent.Joined _ -> new CareEvent.AgentJoined(agent, roster.name(agent));
      case HandoffEvent.Spoke spoke ->
        new CareEvent.AgentSpoke(agent, roster.name(agent), spoke.text());
      case HandoffEvent.Taken _ -> followed(agent, "taken", before);
      case HandoffEvent.Tried tried ->
        new CareEvent.PromiseFollowed(
            agent,
            tried.reached() ? "reached" : "not-reached",
            tried.tries(),
            tried.note(),
            tried.over());
      case HandoffEvent.Released _, HandoffEvent.Vanished _
      when before.promise().isPresent() -> followed(agent, "put-back", before);
      case HandoffEvent.Released _ -> new CareEvent.AgentLeft(agent, queue, "released");
      case HandoffEvent.Vanished _ -> new CareEvent.AgentLeft(agent, queue, "vanished");
      case HandoffEvent.Returned returned -> new CareEvent.ReturnedToBot(agent, returned.note());
      case HandoffEvent.WrappedUp wrapped -> wrappedUp(agent, wrapped);
      case HandoffEvent.Abandoned _, HandoffEvent.Opened _ ->
        new CareEvent.HandoffAbandoned(before.id().value());
    };
  }

  private static CareEvent followed(String agent, String what, Handoff before) {
    var tries = before.promise().map(Promise::tries).orElse(0);
    return new CareEvent.PromiseFollowed(agent, what, tries, "", false);
  }

  private CareEvent wrappedUp(String agent, HandoffEvent.WrappedUp wrapped) {
    var corrected = wrapped.wrapUp().verdict() instanceof WrapUp.Verdict.Corrected other
        ? new IntentId(other.intent())
        : null;
    var disposition = wrapped.wrapUp().disposition().name();
    return new CareEvent.HandoffWrappedUp(
        agent,
        disposition,
        corrected,
        wrapped.wrapUp().note(),
        wrapped.endsContact(),
        roster.name(agent));
  }

  private Effects abandoned(HandoffFile before) {
    return switch (Transitions.decide(
        before.handoff(), new HandoffAct.Abandon(), clock.instant())) {
      case Outcome.Accepted accepted ->
        kept(
            new HandoffFile(accepted.after(), before.context()),
            before.handoff().version());
      case Outcome.Refused _ -> Effects.NONE;
    };
  }

  static Effects kept(HandoffFile file, long expectedVersion) {
    return new Effects(
        List.of(QueueDelivery.of(file.handoff())),
        List.of(),
        List.of(HandoffDocument.write(file, expectedVersion)));
  }

  private static Effects line(Handoff handoff) {
    return new Effects(
        List.of(new Delivery(
            "desk", handoff.id() + "/line", Map.of("handoff", handoff.id().value()))),
        List.of(),
        List.of());
  }
}

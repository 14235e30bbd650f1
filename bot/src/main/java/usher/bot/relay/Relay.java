package usher.bot.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import usher.bot.channel.Whispers;
import usher.bot.conversation.CareEvent.AgentActed;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.CareEvent.OwnerChanged;
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
import usher.bot.folder.Codes;
import usher.handoff.ConversationRef;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffReason;
import usher.handoff.Occasion;
import usher.handoff.Agent;
import usher.handoff.Place;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;
import usher.handoff.Promise;
import usher.handoff.QueueId;
import usher.handoff.desk.HandoffAct;
import usher.handoff.desk.Outcome;
import usher.handoff.desk.Transitions;
import usher.handoff.queue.Routed;
import usher.handoff.queue.Routing;
import usher.handoff.queue.WaitEstimate;
import usher.handoff.queue.Wanted;
import usher.handoff.store.HandoffFile;

/** Opens handoffs and follows what agents do with them. What it gives back is recorded by the turn, together with the conversation. */
public final class Relay implements Whispers {
  private final ConversationLog log;
  private final Briefing briefing;
  private final Supplier<Routing> routing;
  private final Roster roster;
  private final PresenceStore presences;
  private final Line line;
  private final Promising promising;
  private final Following following;
  private final Clock clock;

  /** Port: how long the line in front of a newcomer is. */
  public interface Line {
    /** How many wait in front of a place. Never empty. */
    Mono<Long> ahead(Place place);

    /** How many more conversations these agents could take at once. Never empty. */
    default Mono<Long> room(List<Agent> agents) {
      return Mono.just(0L);
    }
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
    this.following = new Following(log, roster);
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
    var bound = bound(soFar, move, urgent);
    return prospect(soFar, move, bound.place())
        .flatMap(prospect -> prospect.somebodyThere() || urgent || opensAnyway(move)
            ? replacing(soFar, opened(soFar, turn, move, bound, prospect))
            : Mono.just(new Opened(
                promising.offered(soFar, move, bound.route(), prospect.routed()), Effects.NONE)));
  }

  /** Waits, although nobody is there now. Never empty. */
  public Mono<Opened> stay(Conversation soFar, OpenTurn turn, Move.HandOff move) {
    var bound = bound(soFar, move, false);
    return prospect(soFar, move, bound.place())
        .flatMap(prospect -> replacing(soFar, opened(soFar, turn, move, bound, prospect)));
  }

  /** A callback, or the answer to a message, is promised. Never empty. */
  public Mono<Opened> promise(Conversation soFar, OpenTurn turn, Move.Promise move) {
    var bound = bound(soFar, move.handOff(), false);
    return prospect(soFar, move.handOff(), bound.place())
        .map(prospect ->
            promising.promised(soFar, turn, move, bound, Promising.opensAt(prospect.routed())))
        .flatMap(opened -> replacing(soFar, opened));
  }

  /** The user left without choosing, and was promised nothing: kept for the agents. Never empty. */
  public Mono<Opened> keepUnanswered(Conversation soFar, OpenTurn turn, Move.HandOff move) {
    var bound = bound(soFar, move, false);
    return prospect(soFar, move, bound.place())
        .map(prospect ->
            promising.unanswered(soFar, turn, move, bound, Promising.opensAt(prospect.routed())))
        .flatMap(opened -> replacing(soFar, opened));
  }

  /** What was kept of an earlier leaving is over with the new handoff. */
  private Mono<Opened> replacing(Conversation soFar, Opened opened) {
    return soFar.owner() instanceof Owner.Callback before && before.unasked()
        ? ended(soFar, new HandoffAct.ComeBack())
            .map(over -> new Opened(opened.events(), opened.effects().and(over)))
        : Mono.just(opened);
  }

  private Bound bound(Conversation soFar, Move.HandOff move, boolean urgent) {
    var now = clock.instant();
    var route = briefing.route(soFar, move, now);
    var place = new Place(new QueueId(route.queue()), urgent ? 1 : route.priority(), now);
    return new Bound(route, place);
  }

  private Mono<Prospect> prospect(Conversation soFar, Move.HandOff move, Place place) {
    var wanted = new Wanted(
        place.queue(), soFar.contact().language().code(), HandoffReason.valueOf(move.reason()));
    return presences
        .all()
        .collectList()
        .flatMap(there -> Mono.zip(
            line.ahead(place),
            line.room(ready(place, there)),
            (ahead, room) -> new Prospect(
                routing.get().route(wanted, roster.agents(), there, clock.instant()),
                ahead,
                room)));
  }

  private List<Agent> ready(Place place, List<Presence> there) {
    return roster.agents().stream()
        .filter(agent -> agent.queues().contains(place.queue()))
        .filter(agent -> there.stream()
            .anyMatch(one -> one.agent().equals(agent.id()) && one.ready(clock.instant())))
        .toList();
  }

  /** Danger to life is never only a callback; and whoever met a fault of ours is asked nothing more. */
  private static boolean opensAnyway(Move.HandOff move) {
    return crisis(move) || move.reason().equals("FAULT");
  }

  private static boolean crisis(Move.HandOff move) {
    return move.reason().equals("CRISIS");
  }

  /** @param ahead how many wait in front
   *  @param room how many those who are there could take right now */
  private record Prospect(Routed routed, long ahead, long room) {
    boolean somebodyThere() {
      return !(routed instanceof Routed.NobodyThere || routed instanceof Routed.Closed);
    }

    /** Soon, when somebody is free for all who wait. Nobody has been measured yet, so an estimate rests on its first guess. */
    Words words(Routed.Open open) {
      if (room > ahead) {
        return Words.of("handoff-soon");
      }
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
    return following.follow(soFar, act);
  }

  /** Why, and what it is about. */
  @Override
  public Mono<List<Words>> whisper(ConversationId conversation, String handoff) {
    return log.document(conversation, HandoffDocument.KIND, handoff)
        .map(stored -> whisper(HandoffDocument.read(stored.json()).context().occasion()));
  }

  private static List<Words> whisper(Occasion occasion) {
    var reason = Codes.of(occasion.reason());
    var headline = occasion.headline();
    return List.of(
        Words.of("whisper-" + reason),
        headline.isBlank()
            ? Words.of("whisper-nothing-said")
            : Words.of("whisper-about", "headline", headline));
  }

  /** The user no longer waits, or has gone: the handoff ends with it. Never empty; no effects when there is nothing to end. */
  public Mono<Effects> abandon(Conversation soFar) {
    return ended(soFar, new HandoffAct.Abandon());
  }

  private Mono<Effects> ended(Conversation soFar, HandoffAct act) {
    var handoff = soFar.care().handoff();
    return handoff == null
        ? Mono.just(Effects.NONE)
        : log.document(soFar.id(), HandoffDocument.KIND, handoff)
            .map(stored -> HandoffDocument.read(stored.json()))
            .map(file -> ended(file, act))
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
      Conversation soFar, OpenTurn turn, Move.HandOff move, Bound bound, Prospect prospect) {
    var id = HandoffDocument.id(soFar.id(), turn.number());
    var context = briefing.context(soFar, move, bound.route(), clock.instant());
    var place = bound.place();
    var file = new HandoffFile(
        Handoff.opened(id, new ConversationRef(soFar.id().value()), context.occasion(), place),
        context);
    var events = new ArrayList<ConversationEvent>();
    events.add(new HandoffRequested(
        id.value(),
        place.queue().value(),
        move.reason(),
        move.evidence(),
        place.priority() == 1,
        bound.route().rule()));
    events.addAll(told(soFar, move, prospect, id));
    return new Opened(events, kept(file, 0));
  }

  private List<ConversationEvent> told(
      Conversation soFar, Move.HandOff move, Prospect prospect, HandoffId id) {
    var why = Words.of("handoff-" + Codes.of(move.reason()));
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

  private Effects ended(HandoffFile before, HandoffAct act) {
    return switch (Transitions.decide(before.handoff(), act, clock.instant())) {
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
}

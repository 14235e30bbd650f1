package usher.bot.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import usher.bot.conversation.CareEvent.HandoffRequested;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.DeskEvent.PromiseMade;
import usher.bot.conversation.Move;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.Words;
import usher.handoff.ConversationRef;
import usher.handoff.Handoff;
import usher.bot.routing.Route;
import usher.handoff.Promise;
import usher.handoff.context.ContextPackage;
import usher.handoff.context.Course;
import usher.handoff.queue.Routed;
import usher.handoff.store.HandoffFile;

/** What is offered when nobody is there, and what is promised then. */
public final class Promising {
  private final Briefing briefing;
  private final RelaySettings.Promises limits;
  private final ZoneId zone;
  private final Clock clock;

  public Promising(Briefing briefing, RelaySettings.Promises limits, ZoneId zone, Clock clock) {
    this.briefing = briefing;
    this.limits = limits;
    this.zone = zone;
    this.clock = clock;
  }

  /** Wait (while the desk is open), be called back, or leave a message. Whoever was promised an answer already is told so. */
  List<ConversationEvent> offered(
      Conversation soFar, Move.HandOff move, Route route, Routed routed) {
    if (soFar.owner() instanceof Owner.Callback promised && !promised.unasked()) {
      var stands = Words.of("promise-stands", "record", "@record/" + promised.record());
      return List.of(new BotSpoke(List.of(stands, Words.of("anything-else")), new Question.Open()));
    }
    var about = new Question.Absent(route.queue(), move.reason(), move.evidence(), route.rule());
    var mayWait = routed instanceof Routed.NobodyThere;
    var words = mayWait ? Words.of("nobody-there") : closed(routed);
    return List.of(new BotSpoke(List.of(words), new Question.WhenNobody(about, mayWait)));
  }

  /** The promise as a handoff that needs nobody to wait, seen by the agents of its queue. */
  Relay.Opened promised(
      Conversation soFar,
      OpenTurn turn,
      Move.Promise move,
      Bound bound,
      Optional<Instant> opensAt) {
    var id = HandoffDocument.id(soFar.id(), turn.number());
    var by = by(move.way(), opensAt);
    var context =
        with(briefing.context(soFar, move.handOff(), bound.route(), clock.instant()), move, by);
    var promise = new Promise(
        Promise.Way.valueOf(move.way().toUpperCase(Locale.ROOT)),
        context.person().name().orElse(""),
        move.number(),
        move.words(),
        by,
        0);
    var handoff = Handoff.promised(
        id, new ConversationRef(soFar.id().value()), context.occasion(), bound.place(), promise);
    var file = new HandoffFile(handoff, context);
    return new Relay.Opened(events(soFar, move, file, by), Relay.kept(file, 0));
  }

  /** Nothing is promised to a user who left before choosing; but the agents of the queue see it as they see a promise. */
  Relay.Opened unanswered(
      Conversation soFar,
      OpenTurn turn,
      Move.HandOff move,
      Bound bound,
      Optional<Instant> opensAt) {
    var id = HandoffDocument.id(soFar.id(), turn.number());
    var context = briefing.context(soFar, move, bound.route(), clock.instant());
    var promise = new Promise(
        Promise.Way.UNANSWERED,
        context.person().name().orElse(""),
        "",
        lastWords(move),
        by("message", opensAt),
        0);
    var handoff = Handoff.promised(
        id, new ConversationRef(soFar.id().value()), context.occasion(), bound.place(), promise);
    var record = soFar.contact().record();
    var file = new HandoffFile(handoff, context);
    return new Relay.Opened(
        List.of(
            requested(file, move),
            new OwnerChanged(new Owner.Callback(record, true)),
            new BotSpoke(
                List.of(Words.of("left-unanswered", "record", "@record/" + record)), null)),
        Relay.kept(file, 0));
  }

  /** The very sentence that called for a person; empty when there was none. */
  private static String lastWords(Move.HandOff move) {
    return move.evidence().size() > 1 ? move.evidence().getLast() : "";
  }

  private static HandoffRequested requested(HandoffFile file, Move.HandOff move) {
    var handoff = file.handoff();
    return new HandoffRequested(
        handoff.id().value(),
        handoff.place().queue().value(),
        move.reason(),
        move.evidence(),
        false,
        file.context().handling().rule());
  }

  private List<ConversationEvent> events(
      Conversation soFar, Move.Promise move, HandoffFile file, Instant by) {
    var record = soFar.contact().record();
    var events = new ArrayList<ConversationEvent>();
    events.add(requested(file, move.handOff()));
    events.add(new OwnerChanged(new Owner.Callback(record, false)));
    events.add(new PromiseMade(record, move.way(), by));
    var args = Map.of("record", "@record/" + record, "when", moment(by), "number", move.number());
    events.add(new BotSpoke(
        List.of(new Words(move.way() + "-promised", args), Words.of("anything-else")),
        new Question.Open()));
    return events;
  }

  private static ContextPackage with(ContextPackage context, Move.Promise move, Instant by) {
    var what = move.way() + (move.number().isEmpty() ? "" : " " + move.number());
    var course = new Course(
        context.course().distress(),
        List.of(new Course.Promise(what + ": “" + move.words() + "”", by)));
    return new ContextPackage(
        context.occasion(),
        context.grounds(),
        context.matter(),
        context.person(),
        context.findings(),
        course,
        context.handling());
  }

  private Words closed(Routed routed) {
    var opens = opensAt(routed).map(this::moment).orElse("@text/soon");
    return Words.of("nobody-closed", "when", opens);
  }

  static Optional<Instant> opensAt(Routed routed) {
    return routed instanceof Routed.Closed closed ? closed.opensAt() : Optional.empty();
  }

  private Instant by(String way, Optional<Instant> opensAt) {
    var within = way.equals("message") ? limits.message() : limits.callback();
    return opensAt.orElse(clock.instant()).plus(within).truncatedTo(ChronoUnit.MINUTES);
  }

  private String moment(Instant at) {
    return "@date-time/" + LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
  }
}

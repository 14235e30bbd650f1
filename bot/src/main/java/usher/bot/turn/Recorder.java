package usher.bot.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import usher.bot.communication.Rendering;
import usher.bot.conversation.CareEvent;
import usher.bot.conversation.CareEvent.AgentSpoke;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.Effects;
import usher.bot.conversation.HelpEvent;
import usher.bot.conversation.LifeEvent.ConversationEnded;
import usher.bot.conversation.LifeEvent.ConversationStarted;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Outcome.Timer;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Question;
import usher.bot.conversation.Reply;
import usher.bot.conversation.TurnWatcher;
import usher.bot.conversation.Words;
import usher.bot.conversation.store.Erasure;
import usher.bot.relay.Relay;
import usher.bot.selfhelp.SelfHelp;

/** Puts the turn into words and records all of it in one step: events, reply, what others must be told, timers, records and handoffs. */
final class Recorder {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  private final ConversationLog log;
  private final Rendering rendering;
  private final SelfHelp selfHelp;
  private final Relay relay;
  private final RecordKeeper records;
  private final List<TurnWatcher> watchers;
  private final Duration idle;
  private final Duration keep;

  /** @param idle silence after which a chat is closed
   *  @param keep how long a conversation is kept after its end; one that never ends, after its last turn */
  Recorder(
      ConversationLog log,
      Rendering rendering,
      SelfHelp selfHelp,
      Relay relay,
      RecordKeeper records,
      List<TurnWatcher> watchers,
      Duration idle,
      Duration keep) {
    this.log = log;
    this.rendering = rendering;
    this.selfHelp = selfHelp;
    this.relay = relay;
    this.records = records;
    this.watchers = List.copyOf(watchers);
    this.idle = idle;
    this.keep = keep;
  }

  /** The reply, once it is recorded. Never empty; fails with a conflict when the turn was taken over. */
  Mono<Reply> record(Turn turn) {
    return effects(turn).map(turn::with).flatMap(this::rendered).flatMap(this::kept);
  }

  private record Rendered(Turn turn, Reply reply) {}

  private Mono<Reply> kept(Rendered done) {
    var turn = done.turn();
    var effects = turn.said().effects();
    var outcome = new Outcome(
        unannounced(turn),
        done.reply(),
        turn.soFar(),
        effects.outbox(),
        effects.timers(),
        effects.documents());
    return log.record(turn.open(), outcome).then(Mono.fromCallable(() -> told(done)));
  }

  /** What was announced stands in the log already. */
  private static List<ConversationEvent> unannounced(Turn turn) {
    return turn.events().stream()
        .filter(event -> !(event instanceof HelpEvent.ActionStarted))
        .toList();
  }

  private Reply told(Rendered done) {
    var turn = done.turn();
    LOG.info(TurnLine.of(turn));
    watchers.forEach(watcher -> watcher.recorded(turn.open(), turn.events(), turn.soFar()));
    return done.reply();
  }

  private Mono<Effects> effects(Turn turn) {
    var timers = new Effects(List.of(), timers(turn), List.of());
    return Mono.zip(records.keep(turn), ended(turn), Effects::and)
        .map(timers::and)
        .map(effects -> effects.and(line(turn)));
  }

  /** Who leaves the queue leaves the handoff. */
  private Mono<Effects> ended(Turn turn) {
    var left = turn.events().stream().anyMatch(CareEvent.HandoffAbandoned.class::isInstance);
    var gone = turn.input() instanceof ConversationEnded || has(turn, ConversationEnded.class);
    return left || gone ? relay.abandon(turn.soFar()) : Mono.just(Effects.NONE);
  }

  private Effects line(Turn turn) {
    return turn.soFar().owner() instanceof Owner.Agent
            || turn.soFar().owner() instanceof Owner.Queue
        ? relay.lineAdded(turn.soFar())
        : Effects.NONE;
  }

  private List<Timer> timers(Turn turn) {
    var beginsOrEnds = turn.input() instanceof ConversationStarted
        || turn.input() instanceof ConversationEnded
        || has(turn, ConversationEnded.class);
    var retention = new Timer(Erasure.TIMER, turn.open().at().plus(keep));
    return beginsOrEnds ? List.of(idleTimer(turn), retention) : List.of(idleTimer(turn));
  }

  private Timer idleTimer(Turn turn) {
    var helped =
        turn.soFar().owner() instanceof Owner.Bot || turn.soFar().owner() instanceof Owner.Callback;
    var waits = helped
        && !has(turn, ConversationEnded.class)
        && !(turn.input() instanceof ConversationEnded)
        && turn.soFar().contact().channel() != ChannelKind.VOICE;
    return new Timer("idle", waits ? turn.open().at().plus(idle) : null);
  }

  private Mono<Rendered> rendered(Turn turn) {
    var spoke = turn.events().stream()
        .filter(AgentSpoke.class::isInstance)
        .map(AgentSpoke.class::cast)
        .findFirst();
    return spoke
        .map(line -> Mono.just(new Rendered(turn, asSaid(turn.soFar(), line))))
        .orElseGet(() -> fromBot(turn));
  }

  private Mono<Rendered> fromBot(Turn turn) {
    return selfHelp
        .cards(turn.soFar(), turn.said().show(), turn.memory().passages())
        .map(cards -> new Rendered(turn, fromBot(turn, cards)));
  }

  private Reply fromBot(Turn turn, List<Reply.Part.Card> cards) {
    var said =
        new Rendering.Said(words(turn.events()), question(turn.events()), cards, closing(turn));
    var reply = rendering.reply(turn.soFar(), said);
    return turn.input() instanceof CareEvent
        ? new Reply(
            reply.language(),
            reply.parts(),
            reply.choices(),
            reply.expects(),
            reply.closing(),
            new Reply.Speaker.Notice(null),
            reply.pace())
        : reply;
  }

  private static Reply asSaid(Conversation soFar, AgentSpoke line) {
    var part = new Reply.Part.Text(line.text(), line.text());
    var speaker = new Reply.Speaker.Person(line.name());
    return new Reply(
        soFar.contact().language(),
        List.of(part),
        List.of(),
        Reply.Expects.ANYTHING,
        new Reply.Closing.None(),
        speaker);
  }

  private static List<Words> words(List<ConversationEvent> events) {
    var words = new ArrayList<Words>();
    events.stream()
        .filter(BotSpoke.class::isInstance)
        .map(BotSpoke.class::cast)
        .forEach(spoke -> words.addAll(spoke.words()));
    return words;
  }

  private static @Nullable Question question(List<ConversationEvent> events) {
    var spoken = events.stream()
        .filter(BotSpoke.class::isInstance)
        .map(BotSpoke.class::cast)
        .map(spoke -> Optional.ofNullable(spoke.question()))
        .toList();
    return spoken.isEmpty() ? null : spoken.getLast().orElse(null);
  }

  private static Reply.Closing closing(Turn turn) {
    if (has(turn, ConversationEnded.class) || turn.input() instanceof ConversationEnded) {
      return new Reply.Closing.Goodbye();
    }
    return has(turn, CareEvent.HandoffRequested.class)
            && turn.soFar().owner() instanceof Owner.Queue queue
        ? new Reply.Closing.Transfer(queue.queue(), queue.handoff())
        : new Reply.Closing.None();
  }

  private static boolean has(Turn turn, Class<? extends ConversationEvent> kind) {
    return turn.events().stream().anyMatch(kind::isInstance);
  }
}

package usher.bot.turn;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.Bell;
import usher.bot.conversation.CareEvent.OwnerChanged;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Finisher;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HeardEvent.SecretEntered;
import usher.bot.conversation.HeardEvent.UtteranceHeard;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LifeEvent.ConversationStarted;
import usher.bot.conversation.LifeEvent.TimerRang;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.Owner;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Secret;
import usher.bot.conversation.TurnConflict;
import usher.bot.door.Redaction;
import usher.bot.record.RecordNumber;

/** The corridor: claim, hear, serve, record, reply. Whatever changes a conversation comes through here, and nothing else writes its log. */
public final class TurnHandler implements FrontDoor, Finisher, Bell {
  private static final Logger LOG = LoggerFactory.getLogger(TurnHandler.class);

  private final ConversationLog log;
  private final Hearer hearer;
  private final Serving serving;
  private final Recorder recorder;
  private final Redaction redaction;
  private final Clock clock;

  TurnHandler(
      ConversationLog log,
      Hearer hearer,
      Serving serving,
      Recorder recorder,
      Redaction redaction,
      Clock clock) {
    this.log = log;
    this.hearer = hearer;
    this.serving = serving;
    this.recorder = recorder;
    this.redaction = redaction;
    this.clock = clock;
  }

  @Override
  public Mono<Reply> begin(ConversationId id, Beginning start) {
    return log.nextNumber(id)
        .map(counter -> new RecordNumber(id.partition(), counter))
        .map(number -> started(start, number))
        .flatMap(event -> receive(id, new Input(start.input(), clock.instant(), event)));
  }

  @Override
  public Mono<Reply> receive(ConversationId id, Input input) {
    return answered(id, input)
        .onErrorResume(TurnConflict.class, refused -> elsewhere(id, input, refused));
  }

  private Mono<Reply> answered(ConversationId id, Input input) {
    return log.claim(id, redacted(input)).flatMap(claim -> answer(claim, input.what()));
  }

  /** What another node has made of it, or will have made, is the one reply. */
  private Mono<Reply> elsewhere(ConversationId id, Input input, TurnConflict refused) {
    LOG.warn("refused, another node answers conversation={} why={}", id, refused.getMessage());
    return answered(id, input);
  }

  /** A turn that was taken over from a node which died. Its input is the first entry of the turn; a secret is gone with the node. */
  @Override
  public Mono<Void> finish(Claim.Opened takenOver) {
    return log.entries(takenOver.turn().conversation(), beforeTurn(takenOver))
        .flatMap(entries -> Mono.justOrEmpty(inputOf(takenOver, entries)))
        .map(input -> new Turn(
            takenOver.turn(),
            input,
            takenOver.soFar(),
            List.of(),
            Turn.Said.NOTHING,
            memory(takenOver, null)))
        .flatMap(this::take)
        .then();
  }

  /** The mark of an entry that lies before those of the turn. */
  private static String beforeTurn(Claim.Opened takenOver) {
    return "%d-0".formatted(takenOver.turn().number() - 1);
  }

  /** A timer is an input like any other; its name and time tell a repetition. */
  @Override
  public Mono<Void> ring(ConversationId conversation, String timer, Instant due) {
    var id = new InputId("timer/%s/%d".formatted(timer, due.toEpochMilli()));
    return receive(conversation, new Input(id, clock.instant(), new TimerRang(timer)))
        .then();
  }

  private static Optional<ConversationEvent> inputOf(
      Claim.Opened takenOver, List<LogEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.mark().startsWith(takenOver.turn().number() + "-"))
        .flatMap(entry -> entry.events().stream())
        .findFirst();
  }

  private Mono<Reply> answer(Claim claim, ConversationEvent said) {
    return switch (claim) {
      case Claim.Repeated before -> Mono.just(before.reply());
      case Claim.Opened opened -> take(begun(opened, said));
    };
  }

  /** Takes one utterance all the way to the reply. What was claimed is carried to its end, whoever stops waiting for it. */
  private Mono<Reply> take(Turn turn) {
    return Mono.fromFuture(() -> toTheEnd(turn).toFuture(), true);
  }

  private Mono<Reply> toTheEnd(Turn turn) {
    return log.whileHeld(
        turn.open(),
        hearer
            .hear(turn)
            .flatMap(serving::serve)
            .onErrorResume(fault -> sorry(turn, fault))
            .flatMap(recorder::record));
  }

  /** A fault never leaves a user in silence. A turn that is no longer ours is another node's to answer. */
  private Mono<Turn> sorry(Turn turn, Throwable fault) {
    if (fault instanceof TurnConflict) {
      return Mono.error(fault);
    }
    LOG.error(
        "turn conversation={} number={} failed",
        turn.open().conversation(),
        turn.open().number(),
        fault);
    return serving.apologise(turn, fault);
  }

  /** Whoever speaks after the end is served again. */
  private Turn begun(Claim.Opened opened, ConversationEvent said) {
    var secret =
        opened.masked() && said instanceof UtteranceHeard heard ? new Secret(heard.text()) : null;
    var input = secret == null ? said : new SecretEntered();
    var turn = new Turn(
        opened.turn(), input, opened.soFar(), List.of(), Turn.Said.NOTHING, memory(opened, secret));
    return opened.soFar().owner() instanceof Owner.Nobody && input instanceof HeardEvent
        ? turn.and(List.of(new OwnerChanged(new Owner.Bot())))
        : turn;
  }

  private static Turn.Memory memory(Claim.Opened opened, @Nullable Secret secret) {
    return new Turn.Memory(secret, new float[0], opened.announced(), Map.of());
  }

  private Input redacted(Input input) {
    return input.what() instanceof UtteranceHeard heard
        ? new Input(
            input.id(),
            input.at(),
            new UtteranceHeard(redaction.redact(heard.text()), heard.mode(), heard.confidence()))
        : input;
  }

  private static ConversationEvent started(Beginning start, RecordNumber number) {
    return new ConversationStarted(
        start.channel(),
        start.language(),
        start.address(),
        number.toString(),
        start.person(),
        start.assurance());
  }
}

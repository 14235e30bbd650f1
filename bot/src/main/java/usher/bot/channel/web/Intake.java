package usher.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import usher.bot.channel.FrontDoor;
import usher.bot.channel.FrontDoor.Beginning;
import usher.bot.conversation.Assurance;
import usher.bot.conversation.ChannelKind;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent;
import usher.bot.conversation.Eraser;
import usher.bot.conversation.HeardEvent;
import usher.bot.conversation.HeardEvent.Mode;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.LifeEvent;
import usher.bot.conversation.Reply;
import usher.bot.conversation.Signs;
import usher.bot.conversation.Signs.Sign;

/** Brings what was posted to the front door. A turn that was begun goes on when its client does not wait for it. */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final InputId BEGIN = new InputId("begin");

  private final FrontDoor door;
  private final ConversationLog log;
  private final Eraser eraser;
  private final Signs signs;
  private final Duration patience;
  private final Clock clock;
  private final Cache<ConversationId, Boolean> begun = Caffeine.newBuilder()
      .maximumSize(100_000)
      .expireAfterAccess(Duration.ofHours(1))
      .build();

  Intake(
      FrontDoor door,
      ConversationLog log,
      Eraser eraser,
      Signs signs,
      Duration patience,
      Clock clock) {
    this.door = door;
    this.log = log;
    this.eraser = eraser;
    this.signs = signs;
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether the conversation was begun by this very call; false when it goes on. Never empty. Fails when the desk cannot take it. */
  Mono<Boolean> begin(Pass pass, Language language) {
    return exists(pass.conversation())
        .flatMap(goesOn -> goesOn ? Mono.just(false) : open(pass, language));
  }

  /** Empty once the turn was recorded; once it was claimed, when the rest takes longer than the patience allows. Fails when the desk could not take it. */
  Mono<Void> take(ConversationId id, Posted posted) {
    return switch (posted) {
      case Posted.Said said -> receive(id, said.input(), heard(said.text()));
      case Posted.Secret secret -> secret(id, secret);
      case Posted.LanguageChosen chosen ->
        receive(id, chosen.input(), new HeardEvent.LanguageChosen(chosen.language()));
      case Posted.Topic topic ->
        receive(
            id,
            topic.input(),
            new HeardEvent.IntentChosen(topic.intent(), topic.intent().value()));
      case Posted.Rated rated ->
        receive(id, rated.input(), new DeskEvent.FeedbackGiven(rated.stars()));
      case Posted.Forget _ -> forget(id);
      case Posted.Left left -> receive(id, left.input(), new LifeEvent.ConversationEnded("left"));
      case Posted.Writing _ -> signs.ofUser(id, Sign.WRITING);
      case Posted.Seen _ -> signs.ofUser(id, Sign.READ);
      case Posted.Ignored _ -> Mono.empty();
    };
  }

  /** Whether the conversation was begun, on any node. Never empty. */
  Mono<Boolean> exists(ConversationId id) {
    return begun.getIfPresent(id) != null
        ? Mono.just(true)
        : log.load(id).filter(Conversation::began).hasElement().doOnNext(yes -> remember(id, yes));
  }

  private void remember(ConversationId id, boolean exists) {
    if (exists) {
      begun.put(id, true);
    }
  }

  private Mono<Boolean> open(Pass pass, Language language) {
    var assurance = pass.person() == null ? Assurance.NONE : Assurance.PIN;
    var beginning =
        new Beginning(BEGIN, ChannelKind.WEB, language, pass.user(), pass.person(), assurance);
    return atMost(pass.conversation(), BEGIN, door.begin(pass.conversation(), beginning))
        .thenReturn(true)
        .doOnNext(yes -> remember(pass.conversation(), yes));
  }

  /** A secret that nobody has asked for is not passed on: it would be stored like words. */
  private Mono<Void> secret(ConversationId id, Posted.Secret secret) {
    return log.load(id)
        .map(
            soFar -> soFar.expectsSecret() ? heard(secret.value()) : new HeardEvent.SecretEntered())
        .flatMap(event -> receive(id, secret.input(), event));
  }

  /** A turn that is under way is waited for. */
  private Mono<Void> forget(ConversationId id) {
    return Mono.defer(() -> eraser.now(id))
        .retryWhen(Retry.fixedDelay(40, LOOK_AGAIN).filter(IllegalStateException.class::isInstance))
        .doOnSuccess(_ -> begun.invalidate(id));
  }

  private static ConversationEvent heard(String text) {
    return new HeardEvent.UtteranceHeard(text, Mode.TYPED, 1);
  }

  private Mono<Void> receive(ConversationId id, InputId input, ConversationEvent event) {
    return atMost(id, input, door.receive(id, new Input(input, clock.instant(), event)));
  }

  /** What is confirmed is safe: when the patience is over and the turn is not, it must have been claimed, at least. */
  private Mono<Void> atMost(ConversationId id, InputId input, Mono<Reply> turn) {
    var goesOn = turn.doOnError(Intake::report).cache();
    return goesOn.then().timeout(patience, Mono.firstWithSignal(goesOn.then(), claimed(id, input)));
  }

  /** Waits while another turn of the conversation is under way. */
  private Mono<Void> claimed(ConversationId id, InputId input) {
    return log.knows(id, input)
        .filter(yes -> yes)
        .repeatWhenEmpty(looks -> looks.delayElements(LOOK_AGAIN))
        .then();
  }

  private static void report(Throwable fault) {
    LOG.warn("turn failed channel=web fault={}", fault.getClass().getName());
  }
}

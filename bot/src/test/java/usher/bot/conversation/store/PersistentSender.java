package usher.bot.conversation.store;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import usher.bot.conversation.CareEvent.AgentJoined;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeskEvent.BotSpoke;
import usher.bot.conversation.Words;

/** A client that sends its message again, under the same id, until it has an answer; turns that were lost meanwhile are taken over, as the relay does. */
final class PersistentSender {
  private static final AgentJoined EFFECT = new AgentJoined("lin", "Lin Wei");
  private final ConversationLog log;
  private final ConversationId id;
  private final History history;

  PersistentSender(ConversationLog log, ConversationId id, History history) {
    this.log = log;
    this.id = id;
    this.history = history;
  }

  /** A turn in which only words are said. */
  Mono<Void> send(String value) {
    return send(value, List.of(spoken(value)));
  }

  /** A turn that is confirmed by a replica, where there is one. */
  Mono<Void> sendWithEffect(String value) {
    return send(value, List.of(spoken(value), EFFECT));
  }

  private static BotSpoke spoken(String value) {
    return new BotSpoke(List.of(Words.of(value)), null);
  }

  private Mono<Void> send(String value, List<ConversationEvent> events) {
    var again = Retry.fixedDelay(100, Duration.ofMillis(100))
        .doBeforeRetryAsync(_ -> finishLost(value, events));
    return log.claim(id, Turns.says(value, "text"))
        .flatMap(claim -> finish(claim, value, events))
        .timeout(Duration.ofSeconds(3))
        .retryWhen(again)
        .doOnSuccess(_ -> history.acknowledged(value));
  }

  private Mono<Void> finish(Claim claim, String value, List<ConversationEvent> events) {
    return switch (claim) {
      case Claim.Repeated _ -> Mono.empty();
      case Claim.Opened opened -> log.record(opened.turn(), Turns.outcome(opened, events, value));
    };
  }

  private Mono<Void> finishLost(String value, List<ConversationEvent> events) {
    return log.takeOver(id).flatMap(turn -> finish(turn, value, events)).onErrorComplete();
  }
}

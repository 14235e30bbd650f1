package usher.bot.faults;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Claim;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Input;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LogEntry;
import usher.bot.conversation.OpenTurn;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.TurnConflict;

/** The log of a node, with the points at which a turn may stop. */
final class HaltingLog implements ConversationLog {
  private final ConversationLog log;
  private final Halts halts;

  HaltingLog(ConversationLog log, Halts halts) {
    this.log = log;
    this.halts = halts;
  }

  @Override
  public Mono<Claim> claim(ConversationId id, Input input) {
    var name = input.id().value();
    return halts
        .at(Point.BEFORE_CLAIM, name)
        .then(log.claim(id, input))
        .delayUntil(_ -> halts.at(Point.AFTER_CLAIM, name));
  }

  @Override
  public Mono<OpenTurn> announce(OpenTurn turn, ConversationEvent event) {
    return log.announce(turn, event)
        .delayUntil(_ -> halts.at(Point.AFTER_ANNOUNCEMENT, turn.input().value()));
  }

  @Override
  public Mono<Void> record(OpenTurn turn, Outcome outcome) {
    var name = turn.input().value();
    halts.remember(turn.conversation().value(), name);
    return halts.stops(Point.BEFORE_RECORD, name)
        ? Mono.fromFuture(() -> late(turn, outcome).toFuture(), true)
        : log.record(turn, outcome).then(halts.at(Point.AFTER_RECORD, name));
  }

  /** Sent even when the turn is known to be lost by then. */
  private Mono<Void> late(OpenTurn turn, Outcome outcome) {
    return halts
        .at(Point.BEFORE_RECORD, turn.input().value())
        .then(log.record(turn, outcome))
        .doOnSuccess(_ -> Halts.say("late record was taken " + turn.input()))
        .doOnError(TurnConflict.class, _ -> Halts.say("late record was refused " + turn.input()));
  }

  @Override
  public <T> Mono<T> whileHeld(OpenTurn turn, Mono<T> work) {
    return log.whileHeld(turn, work);
  }

  @Override
  public Mono<Claim.Opened> takeOver(ConversationId id) {
    return log.takeOver(id);
  }

  @Override
  public Mono<Conversation> load(ConversationId id) {
    return log.load(id);
  }

  @Override
  public Mono<List<LogEntry>> entries(ConversationId id, String after) {
    return log.entries(id, after);
  }

  @Override
  public Mono<Boolean> knows(ConversationId id, InputId input) {
    return log.knows(id, input);
  }

  @Override
  public Flux<ConversationId> wakes(ConversationId id) {
    return log.wakes(id);
  }

  @Override
  public Mono<Stored> document(ConversationId partitionOf, String kind, String id) {
    return log.document(partitionOf, kind, id);
  }

  @Override
  public Mono<Long> nextNumber(ConversationId partitionOf) {
    return log.nextNumber(partitionOf);
  }
}

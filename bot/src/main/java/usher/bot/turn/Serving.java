package usher.bot.turn;

import java.util.List;
import reactor.core.publisher.Mono;
import usher.bot.conversation.DeskEvent.TurnFailed;
import usher.bot.conversation.Move;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Move.HandOff;

/** The loop of two questions: what next ({@link Desk}, pure), what came of it ({@link Performer}, the only I/O). A closing move ends it; so does the limit of moves, with a person. */
final class Serving {
  /** More moves than any honest turn needs; beyond it the desk is going in circles. */
  private static final int MOST_MOVES = 32;

  private final Deciding desk;
  private final Performer performer;

  /** What next? Pure. */
  @FunctionalInterface
  interface Deciding {
    /** @param thisTurn events since the input, oldest first */
    Move next(Conversation soFar, ConversationEvent input, List<ConversationEvent> thisTurn);
  }

  Serving(Deciding desk, Performer performer) {
    this.desk = desk;
    this.performer = performer;
  }

  /** The turn with all its moves made. Never empty. */
  Mono<Turn> serve(Turn turn) {
    return performer.known(turn).flatMap(this::goOn).flatMap(done -> settled(turn, done));
  }

  private Mono<Turn> goOn(Turn turn) {
    return Mono.defer(() -> step(turn));
  }

  /** What a node that died had announced, and this one has found no way back to, may have been done: a secret is gone with its node, the world has changed. */
  private Mono<Turn> settled(Turn begun, Turn done) {
    var unknown = performer.leftUnknown(done);
    return unknown.isEmpty()
        ? Mono.just(done)
        : perform(
            begun.holding(done.open()).and(unknown),
            new HandOff("FAULT", List.of("begun by a node that died"), null));
  }

  /** The turn ended by an apology and a person. Never empty. */
  Mono<Turn> apologise(Turn turn, Throwable fault) {
    var failed = turn.and(List.of(new TurnFailed(fault.getClass().getSimpleName())));
    return perform(
        failed, new HandOff("FAULT", List.of("fault " + fault.getClass().getSimpleName()), null));
  }

  private Mono<Turn> step(Turn turn) {
    return perform(turn, next(turn))
        .flatMap(after -> after.isOver() ? Mono.just(after) : goOn(after));
  }

  private Mono<Turn> perform(Turn turn, Move move) {
    return performer.perform(turn, move).map(after -> after.moved(move));
  }

  private Move next(Turn turn) {
    return turn.said().moves() < MOST_MOVES
        ? desk.next(turn.soFar(), turn.input(), turn.events())
        : new HandOff("FAULT", List.of("more than " + MOST_MOVES + " moves in one turn"), null);
  }
}

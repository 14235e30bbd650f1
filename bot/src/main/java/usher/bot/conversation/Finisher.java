package usher.bot.conversation;

import reactor.core.publisher.Mono;

/** Port: finishes a turn that was taken over from a node that died or stalled. */
public interface Finisher {
  /** Empty when the turn is recorded, if only as failed. After an error it is taken over again when its lease has run out. The turn's lease is not
   *  renewed by the caller. */
  Mono<Void> finish(Claim.Opened turn);
}

package usher.handoff.store;

import reactor.core.publisher.Mono;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.InputId;

/** Port: keeps handoffs. Opening is not here: a handoff is opened by the turn that decides on it, in the same step. */
public interface HandoffStore {

  /** Empty when there is no such handoff. Fails with {@link HandoffException} when the store cannot be read. */
  Mono<HandoffFile> load(HandoffId id);

  /** Handoff, conversation, its log and its owner change together or not at all; lines for the user are on their way
   *  afterwards. Never empty. Fails with {@link HandoffException} when it cannot be told whether the change was made;
   *  the same change may then be sent again. */
  Mono<Committed> commit(Change change);

  /** Whether this input was committed before, so that a repeat is told apart from a second attempt. Never empty. */
  Mono<Boolean> knows(Handoff handoff, InputId input);
}

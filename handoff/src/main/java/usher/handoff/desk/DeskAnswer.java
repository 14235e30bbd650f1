package usher.handoff.desk;

import java.util.Optional;
import usher.handoff.AgentId;
import usher.handoff.store.HandoffFile;

/** What an agent gets for an act or a look. */
public sealed interface DeskAnswer {

  /** @param file as it is now */
  record Done(HandoffFile file) implements DeskAnswer {}

  /** @param holder who has it, where that is the reason */
  record Refused(Refusal why, Optional<AgentId> holder) implements DeskAnswer {}

  record NotFound() implements DeskAnswer {}
}

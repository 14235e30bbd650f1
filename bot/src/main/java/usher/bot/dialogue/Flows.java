package usher.bot.dialogue;

import java.util.Optional;
import usher.bot.inquiry.OfferingId;

/** Port: the flows of the desks that are in use. A conversation ends on the version it began with. */
public interface Flows {
  /** @param desk fingerprint of the desk's files
   *  @return empty when that version is no longer kept, or has no such offering */
  Optional<Flow> flow(String desk, OfferingId offering);
}

package usher.handoff.desk;

import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;

/** What an act leads to. */
public sealed interface Outcome {

  /** @param after equal to the handoff before when only something was said */
  record Accepted(Handoff after, HandoffEvent event) implements Outcome {}

  record Refused(Refusal why) implements Outcome {}
}

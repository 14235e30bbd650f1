package usher.handoff.store;

import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.InputId;

/** One step of a handoff, to be committed with its conversation.
 *  @param input the same id again has no second effect
 *  @param expectedVersion the version the step was decided on; with another one in the store nothing happens
 *  @param after the handoff as it is then; equal to the one before when only something was said
 *  @param event what the conversation's log gets; {@code after.owner()} says who owns the conversation then */
public record Change(InputId input, long expectedVersion, Handoff after, HandoffEvent event) {}

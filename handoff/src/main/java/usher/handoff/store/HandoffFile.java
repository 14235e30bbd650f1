package usher.handoff.store;

import usher.handoff.Handoff;
import usher.handoff.context.ContextPackage;

/** A handoff with what its agent reads first: the two are stored as one. */
public record HandoffFile(Handoff handoff, ContextPackage context) {}

package usher.handoff.store;

/** What came of a {@link Change}. */
public enum Committed {
  DONE,
  /** Somebody else was faster, or the conversation is busy; nothing was changed. Load, decide and try again. */
  CONFLICT,
  /** The agent's desk has no place left; nothing was changed. */
  FULL,
  /** This input was committed before; nothing was changed now. */
  ALREADY_DONE
}

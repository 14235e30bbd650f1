package usher.handoff;

/** The recorded result of a handoff. */
public enum Disposition {
  SOLVED,
  /** Passed on to another team or system. */
  FORWARDED,
  CALLBACK_PROMISED,
  NOT_SOLVED,
  NOT_FOR_US,
  USER_LEFT
}

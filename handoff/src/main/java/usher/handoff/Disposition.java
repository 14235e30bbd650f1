package usher.handoff;

/** The recorded result of a handoff. */
public enum Disposition {
  SOLVED,
  /** Passed on to another team or system. */
  FORWARDED,
  CALLBACK_PROMISED,
  NOT_SOLVED,
  NOT_FOR_US,
  USER_LEFT,
  /** Called as often as was right, in vain. */
  NOT_REACHED
}

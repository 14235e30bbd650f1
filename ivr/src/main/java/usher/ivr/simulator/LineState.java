package usher.ivr.simulator;

/** What a line is doing. */
public enum LineState {
  /** The phone rings; nobody has answered. */
  RINGING,
  /** The application is asked what to do. */
  BUSY,
  /** A question waits for speech or keys. */
  LISTENING,
  /** A message is being taken. */
  RECORDING,
  /** In a queue. */
  QUEUED,
  /** Talking with another line. */
  BRIDGED,
  /** Forwarded to a number outside. */
  FORWARDED,
  ENDED
}

package usher.ivr;

/** How a stay in a queue ended; the provider's list. */
public enum QueueResult {
  /** Joined with an agent, and the talk is over. */
  BRIDGED,
  /** Two agents reached for the caller at once. */
  BRIDGING_IN_PROCESS,
  ERROR,
  HANGUP,
  LEAVE,
  REDIRECTED,
  REDIRECTED_FROM_BRIDGED,
  QUEUE_FULL,
  SYSTEM_ERROR
}

package usher.knowledge;

/** What the best answer is good enough for. */
public enum Band {
  /** Show it as the answer. */
  ANSWER,
  /** Offer up to three titles and "none of these". */
  OFFER,
  /** Do not show anything; ask to rephrase, or say honestly that the desk does not know. */
  ABSTAIN
}

package usher.ivr;

/** State of a leg, as the provider counts it. */
public enum CallStatus {
  QUEUED(false),
  INITIATED(false),
  RINGING(false),
  IN_PROGRESS(false),
  COMPLETED(true),
  BUSY(true),
  FAILED(true),
  NO_ANSWER(true),
  CANCELED(true);

  private final boolean last;

  CallStatus(boolean last) {
    this.last = last;
  }

  /** True when nothing comes after it. */
  public boolean last() {
    return last;
  }
}

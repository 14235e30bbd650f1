package usher.ivr;

/** What became of a dialled leg; the provider's {@code DialCallStatus}, with its less telling values as {@link #FAILED}. */
public enum DialResult {
  COMPLETED,
  ANSWERED,
  BUSY,
  NO_ANSWER,
  CANCELED,
  FAILED
}

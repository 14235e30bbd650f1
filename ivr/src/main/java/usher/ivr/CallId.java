package usher.ivr;

/** One leg of a call, in the provider's own words: at Twilio {@code CA} and 32 hex digits. */
public record CallId(String value) {
  public CallId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("a call id has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

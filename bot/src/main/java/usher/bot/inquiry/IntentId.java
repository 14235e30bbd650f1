package usher.bot.inquiry;

/** The name of something users want, as the desk's files call it: {@code reset-password}. */
public record IntentId(String value) {

  public IntentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an intent needs a name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

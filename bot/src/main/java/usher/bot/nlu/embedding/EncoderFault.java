package usher.bot.nlu.embedding;

/** A sentence encoder cannot be loaded or run. */
public final class EncoderFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String action;

  EncoderFault(String message, Throwable cause) {
    super(message, cause);
    this.action = "";
  }

  /** @param action what whoever mounted the encoder can do about it */
  EncoderFault(String message, String action) {
    super(message);
    this.action = action;
  }

  /** What to do about it; empty when the application itself is broken. */
  public String action() {
    return action;
  }
}

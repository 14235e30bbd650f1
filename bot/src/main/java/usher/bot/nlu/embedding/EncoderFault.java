package usher.bot.nlu.embedding;

/** A model that should be part of the application cannot be loaded or run. */
public final class EncoderFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  EncoderFault(String message, Throwable cause) {
    super(message, cause);
  }
}

package usher.bot.nlu.evaluation;

/** Arguments or files are not as they should be; the message says what was found and what would be right. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadInput(String message) {
    super(message);
  }
}

package usher.bot.conversation;

/** The log could not be reached in time. Whether the input was claimed or the turn recorded is unknown; the same call again settles it. */
public class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LogUnavailable(Throwable cause) {
    super("the conversations' log cannot be reached: " + cause.getMessage(), cause);
  }
}

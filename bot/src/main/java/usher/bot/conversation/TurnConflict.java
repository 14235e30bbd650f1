package usher.bot.conversation;

/** The turn is no longer ours: its lease ran out and another node took it over. Nothing of it was recorded. */
public class TurnConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TurnConflict(String message) {
    super(message);
  }
}

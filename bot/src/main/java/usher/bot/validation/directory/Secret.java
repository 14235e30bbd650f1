package usher.bot.validation.directory;

/** A PIN or code while it is checked; never stored, never printed. */
public record Secret(String value) {
  public static final int LONGEST = 128;

  @Override
  public String toString() {
    return "••••";
  }
}

package usher.bot.admin;

/** A file is right, but written in a way that cannot be changed without rewriting it: anchors, or a whole list on one line. */
final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unwritable(String message) {
    super(message);
  }
}

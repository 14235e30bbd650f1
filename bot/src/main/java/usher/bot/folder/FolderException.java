package usher.bot.folder;

/** A folder cannot be read at all. Mistakes within its files are {@link Problems}, not this. */
public class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FolderException(String message, Throwable cause) {
    super(message, cause);
  }

  public FolderException(String message) {
    super(message);
  }
}

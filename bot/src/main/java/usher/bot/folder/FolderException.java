package usher.bot.folder;

/** A folder cannot be read at all, or not be used as it is. Mistakes within its files are {@link Problems} until somebody wants to use it. */
public class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FolderException(String message, Throwable cause) {
    super(message, cause);
  }

  public FolderException(String message) {
    super(message);
  }
}

package usher.bot.validation.directory;

import org.jspecify.annotations.Nullable;

/** The directory cannot be asked, or its answer cannot be trusted. No refusal, and no word about whether there is such a person. */
public final class DirectoryAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param why without names and numbers */
  public DirectoryAway(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}

package usher.bot.redis;

import java.nio.file.Path;

/** Redis could not be reached, or not be started, when Usher started. */
public class RedisUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String CHECK =
      "Check usher.redis.url (environment: USHER_REDIS_URL) and that this Redis runs, or remove it: Usher then starts a Redis of its own.";

  private final String action;

  RedisUnreachable(String what, Throwable cause) {
    super("%s cannot be used: %s".formatted(what, root(cause)), cause);
    this.action = CHECK;
  }

  RedisUnreachable(String message) {
    super(message);
    this.action = CHECK;
  }

  private RedisUnreachable(String message, String action) {
    super(message);
    this.action = action;
  }

  static RedisUnreachable inUse(Path folder) {
    return new RedisUnreachable(
        "the data folder %s is in use by another Usher; stop that one, or give this one a folder of its own with usher.data"
            .formatted(folder),
        "Stop the other Usher, or start this one with --usher.data=FOLDER (environment: USHER_DATA).");
  }

  /** What to do about it. */
  String action() {
    return action;
  }

  private static String root(Throwable fault) {
    var deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
  }
}

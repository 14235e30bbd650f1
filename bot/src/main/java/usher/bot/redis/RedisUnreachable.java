package usher.bot.redis;

/** Redis could not be reached, or not be started, when Usher started. */
public class RedisUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisUnreachable(String what, Throwable cause) {
    super("%s cannot be used: %s".formatted(what, root(cause)), cause);
  }

  RedisUnreachable(String message) {
    super(message);
  }

  private static String root(Throwable fault) {
    var deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
  }
}

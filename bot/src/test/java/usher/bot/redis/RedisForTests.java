package usher.bot.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** A real Redis for the tests of this JVM, started when first asked for; it ends with the JVM. */
public final class RedisForTests {
  public static final RedisSettings SETTINGS =
      new RedisSettings(null, null, null, Duration.ofSeconds(2), Duration.ofMillis(500));
  private static final Path FOLDER =
      Path.of("target", "redis", UUID.randomUUID().toString());

  private RedisForTests() {}

  /** The connection that most tests share. */
  public static Redis shared() {
    return Shared.NODE;
  }

  /** Another connection to the same Redis, as another node would have one. */
  public static Redis anotherNode() {
    return connect(Shared.PROCESS);
  }

  /** Where the shared Redis keeps its files. */
  public static Path folder() {
    return FOLDER;
  }

  /** A connection to a Redis that the test has started itself. */
  public static Redis connect(EmbeddedRedis process) {
    return new Connecting(SETTINGS.limit())
        .open(process.address(), process.description(), () -> {});
  }

  /** How another process finds a Redis that the test has started itself: the value of {@code usher.redis.url}. */
  public static String url(EmbeddedRedis process) {
    var uri = ((RedisAddress.Single) process.address()).uri();
    return uri.getSocket() == null ? uri.toURI().toString() : "redis-socket://" + uri.getSocket();
  }

  private static final class Shared {
    static final EmbeddedRedis PROCESS = EmbeddedRedis.start(FOLDER);
    static final Redis NODE = connect(PROCESS);
  }
}

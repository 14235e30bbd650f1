package usher.bot.redis;

import java.nio.file.Path;

/** A JVM that starts a Redis of its own and then waits to be killed. */
final class StartedAlone {
  private StartedAlone() {}

  public static void main(String[] args) throws Exception {
    try (var redis = EmbeddedRedis.start(Path.of(args[0]))) {
      System.out.println("started " + redis.description());
      new java.util.concurrent.CountDownLatch(1).await();
    }
  }
}

package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One Redis server on loopback, as the tests want it: without the care that our own gets. */
record ServerForTests(RedisPlace place, Path home, RedisProcess process) implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(20);

  /** @param settings lines of its configuration, beyond where it listens and lives */
  static ServerForTests start(Path folder, String settings) throws IOException {
    return start(folder, "", settings);
  }

  /** @param password of the default user */
  static ServerForTests start(Path folder, String password, String settings) throws IOException {
    var program = RedisBinary.unpack(Files.createDirectories(folder));
    return start(program, folder, password, settings);
  }

  /** The same program is a Sentinel when it is called so. */
  static ServerForTests sentinel(Path folder, String settings) throws IOException {
    var program = Files.createDirectories(folder).resolve("redis-sentinel");
    if (Files.notExists(program)) {
      Files.createSymbolicLink(program, RedisBinary.unpack(folder).toAbsolutePath());
    }
    return start(program, folder, "", settings);
  }

  private static ServerForTests start(Path program, Path folder, String password, String settings)
      throws IOException {
    var place = new RedisPlace(null, RedisPlace.onLoopback().port(), password);
    var home = Files.createDirectories(folder.resolve("node-" + place.port())).toAbsolutePath();
    var conf = Files.writeString(home.resolve("redis.conf"), listening(place, home) + settings);
    var process = RedisProcess.start(program.toAbsolutePath(), conf, home.resolve("redis.log"));
    if (!process.serves(place, LONGEST_START)) {
      throw new IOException("a server did not start, see " + home.resolve("redis.log"));
    }
    return new ServerForTests(place, home, process);
  }

  private static String listening(RedisPlace place, Path home) {
    return """
        port %d
        bind 127.0.0.1
        dir "%s"
        pidfile "%s/redis.pid"
        """.formatted(place.port(), home, home);
  }

  int port() {
    return place.port();
  }

  /** As {@code kill -9}. */
  void kill() throws Exception {
    Signals.kill(Signals.serverIn(home));
  }

  @Override
  public void close() {
    process.stop();
  }
}

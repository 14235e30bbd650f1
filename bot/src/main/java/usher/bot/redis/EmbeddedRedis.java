package usher.bot.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Redis of our own, in a folder of its own: for laptops and small desks. Started again when it ends by itself. */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final int TRIES = 5;
  private final Path folder;
  private final Path binary;
  private final FolderLock lock;
  private RedisPlace place;
  private RedisProcess process;
  private long launched;
  private int restarts;
  private boolean closing;

  private EmbeddedRedis(Path folder, Path binary, FolderLock lock) throws IOException {
    this.folder = folder;
    this.binary = binary;
    this.lock = lock;
    this.place = RedisPlace.in(folder);
    this.process = launch();
  }

  /** Blocks until it serves what the folder holds.
   *  @throws RedisUnreachable when it cannot be started, saying why */
  public static EmbeddedRedis start(Path folder) {
    var home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      var lock = FolderLock.take(home);
      try {
        awaitEarlierOne(home);
        var redis = new EmbeddedRedis(home, RedisBinary.unpack(home), lock);
        redis.serve();
        return redis;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new RedisUnreachable("a Redis of our own in " + home, e);
    }
  }

  RedisAddress address() {
    return new RedisAddress.Single(place.uri());
  }

  String description() {
    return "Redis %s (own process), data in %s".formatted(RedisBinary.VERSION, folder);
  }

  private synchronized void serve() throws IOException {
    for (var attempt = 1; attempt <= TRIES; attempt++) {
      if (process.serves(place, LONGEST_START)) {
        process.ended().thenRun(this::ended);
        return;
      }
      place = RedisPlace.in(folder);
      process = launch();
    }
    process.stop();
    throw new RedisUnreachable(
        "the Redis of this folder does not start; its last words:\n" + lastWords());
  }

  private RedisProcess launch() throws IOException {
    launched = System.nanoTime();
    return RedisProcess.start(binary, RedisFiles.write(folder, place), folder.resolve("redis.log"));
  }

  /** It ended by itself, or was killed: at the same place it is found again by the connections. One that ends at once, again and again, is left alone. */
  private synchronized void ended() {
    restarts = System.nanoTime() - launched > LONGEST_START.toNanos() ? 1 : restarts + 1;
    if (closing || restarts > TRIES) {
      return;
    }
    LOG.warn("redis ended by itself, starting it again restarts={}", restarts);
    try {
      process = launch();
      process.ended().thenRun(this::ended);
    } catch (IOException e) {
      LOG.error("redis cannot be started again", e);
    }
  }

  /** The server of a JVM that has just died may still be saving in this folder. */
  private static void awaitEarlierOne(Path folder) throws IOException {
    var file = folder.resolve("redis.pid");
    if (Files.exists(file)) {
      var pid = Files.readString(file).strip();
      Stream.of(pid)
          .filter(text -> text.matches("\\d+"))
          .map(Long::parseLong)
          .flatMap(id -> ProcessHandle.of(id).stream())
          .filter(RedisBinary::runs)
          .forEach(EmbeddedRedis::await);
    }
  }

  private static void await(ProcessHandle earlier) {
    earlier.onExit().completeOnTimeout(earlier, 12, TimeUnit.SECONDS).join();
    earlier.destroyForcibly();
  }

  private String lastWords() throws IOException {
    var lines = Files.readAllLines(folder.resolve("redis.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  /** Ends it in order. To be called when nobody is connected any more. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    process.stop();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("the lock of the data folder could not be given back", e);
    }
  }
}

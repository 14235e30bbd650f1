package usher.bot.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of a Redis server. A small shell stands between us and it: while our end of a pipe is open the server lives; when it closes, because we
 *  stop or because this JVM is no more, the server is told to end in order, and after ten seconds is ended. Both live in a session of their own, so
 *  that Ctrl-C reaches this JVM only. */
final class RedisProcess {
  private static final String WATCH = """
      exec 3<&0
      "$@" 3<&- </dev/null &
      redis=$!
      ( read -r _ <&3
        kill -TERM "$redis"
        tenths=0
        while kill -0 "$redis" && [ "$tenths" -lt 100 ]; do sleep 0.1; tenths=$((tenths + 1)); done
        kill -KILL "$redis" ) 2>/dev/null &
      watch=$!
      exec 3<&-
      wait "$redis"
      code=$?
      kill "$watch" 2>/dev/null
      exit "$code"
      """;
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(13);
  private final Process process;

  private RedisProcess(Process process) {
    this.process = process;
  }

  static RedisProcess start(Path binary, Path conf, Path log) throws IOException {
    var command = new ArrayList<>(ownSession());
    command.addAll(List.of("sh", "-c", WATCH, "usher-redis", binary.toString(), conf.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new RedisProcess(builder.start());
  }

  /** Linux has {@code setsid}; macOS has Perl. */
  private static List<String> ownSession() {
    if (onPath("setsid")) {
      return List.of("setsid");
    }
    return onPath("perl")
        ? List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV")
        : List.of();
  }

  private static boolean onPath(String program) {
    var folders = System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":");
    return java.util.Arrays.stream(folders)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Waits until it serves: not only listens, but has read its file.
   *  @return false when it ended instead */
  boolean serves(RedisPlace place, Duration atMost) {
    var end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      if (answers(place)) {
        return true;
      }
      if (endsWithin(Duration.ofMillis(20))) {
        return false;
      }
    }
    throw new RedisUnreachable(
        "the Redis of this folder did not answer within %d s".formatted(atMost.toSeconds()));
  }

  private static boolean answers(RedisPlace place) {
    try (var channel = SocketChannel.open(place.endpoint())) {
      var hello = place.password().isEmpty() ? "" : "AUTH " + place.password() + "\r\n";
      channel.write(ByteBuffer.wrap(hello.getBytes(StandardCharsets.US_ASCII)));
      channel.write(ByteBuffer.wrap(PING));
      return read(channel).contains("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(SocketChannel channel) throws IOException {
    var answer = ByteBuffer.allocate(256);
    var text = "";
    while (!text.contains("PONG") && !text.contains("-") && channel.read(answer) > 0) {
      text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    }
    return text;
  }

  private boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RedisUnreachable("interrupted while Redis started");
    }
  }

  CompletableFuture<Process> ended() {
    return process.onExit();
  }

  /** Ends it in order: what is unsaved is saved. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!endsWithin(LONGEST_STOP)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}

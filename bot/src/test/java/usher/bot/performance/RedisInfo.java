package usher.bot.performance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What Usher's own Redis tells of itself, asked through its socket.
 *  @param socket where it listens */
record RedisInfo(Path socket) {
  private static final Pattern SOCKET = Pattern.compile("unixsocket \"([^\"]+)\"");

  /** @param scripts calls of scripts so far
   *  @param scriptMicros processor time of these, in microseconds
   *  @param cpuMicros of the whole server
   *  @param aofBytes of the file that keeps everything */
  record Totals(long scripts, long scriptMicros, long cpuMicros, long aofBytes) {

    Totals since(Totals before) {
      return new Totals(
          scripts - before.scripts,
          scriptMicros - before.scriptMicros,
          cpuMicros - before.cpuMicros,
          aofBytes - before.aofBytes);
    }
  }

  static RedisInfo of(Path data) {
    try {
      var found = SOCKET.matcher(Files.readString(data.resolve("redis").resolve("redis.conf")));
      if (!found.find()) {
        throw new IllegalStateException(
            "the Redis of " + data + " does not listen on a socket; run this on Linux or macOS");
      }
      return new RedisInfo(Path.of(found.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Totals totals() {
    var text = ask("INFO everything");
    return new Totals(
        number(text, "cmdstat_evalsha:calls=(\\d+)"),
        number(text, "cmdstat_evalsha:calls=\\d+,usec=(\\d+)"),
        micros(text, "used_cpu_user:([\\d.]+)") + micros(text, "used_cpu_sys:([\\d.]+)"),
        number(text, "aof_current_size:(\\d+)"));
  }

  /** Bytes of all keys that belong to one conversation. */
  long bytesOf(String conversation) {
    var stream = "usher:{%d}:conversation:%s"
        .formatted(Integer.parseInt(conversation.substring(0, 2)), conversation);
    return Arrays.stream(new String[] {stream, stream + ":head", stream + ":sum"})
        .mapToLong(this::bytes)
        .sum();
  }

  private long bytes(String key) {
    return number(ask("MEMORY USAGE " + key + " SAMPLES 0"), "^:(\\d+)");
  }

  private static long number(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  private static long micros(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? Math.round(Double.parseDouble(found.group(1)) * 1_000_000) : 0;
  }

  /** One command on a connection of its own; QUIT closes it, so that the end of the answer is the end of the stream. */
  private String ask(String command) {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.write(ByteBuffer.wrap((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8)));
      return all(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String all(SocketChannel channel) throws IOException {
    var buffer = ByteBuffer.allocate(65_536);
    var bytes = new ByteArrayOutputStream();
    while (channel.read(buffer) >= 0) {
      bytes.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

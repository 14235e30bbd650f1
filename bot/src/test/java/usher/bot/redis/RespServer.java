package usher.bot.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executors;

/** Something that answers like an old Redis: knows PING and INFO, and nothing else. */
final class RespServer implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final String version;

  RespServer(String version) throws IOException {
    this.version = version;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  private void listen() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (!door.isClosed()) {
        var client = door.accept();
        threads.submit(() -> serve(client));
      }
    } catch (SocketException closed) {
      // the test is over
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket client) {
    try (client;
        var in = new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        client
            .getOutputStream()
            .write(answer(command(in, Integer.parseInt(line.substring(1))))
                .getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String command(BufferedReader in, int words) throws IOException {
    var first = "";
    for (var i = 0; i < words; i++) {
      in.readLine();
      var word = in.readLine();
      first = i == 0 ? word : first;
    }
    return first.toUpperCase(Locale.ROOT);
  }

  private String answer(String command) {
    return switch (command) {
      case "PING" -> "+PONG\r\n";
      case "INFO" ->
        "$%d\r\nredis_version:%s\r\n"
            .formatted("redis_version:".length() + version.length(), version);
      default -> "-ERR unknown command\r\n";
    };
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

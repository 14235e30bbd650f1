package usher.bot.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import usher.bot.BotApplication;

/** The whole application with the demo desk and a Redis of its own, in this JVM, on free ports and in a folder of its own. */
public final class House implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final int port;

  private House(ConfigurableApplicationContext context, int port) {
    this.context = context;
    this.port = port;
  }

  /** Ready when it returns.
   *  @param settings beyond the usual ones, as {@code --name=value} */
  public static House open(String... settings) {
    var port = freePort();
    var usual = Stream.of(
        "--server.port=" + port,
        "--management.server.port=0",
        "--usher.public-url=http://localhost:" + port,
        "--usher.data="
            + Path.of("target", "houses", UUID.randomUUID().toString()).toAbsolutePath());
    var all = Stream.concat(usual, Stream.of(settings)).toArray(String[]::new);
    return new House(new SpringApplicationBuilder(BotApplication.class).run(all), port);
  }

  /** Where browsers find it, without a slash at the end. */
  public String address() {
    return "http://localhost:" + port;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String setting(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  @Override
  public void close() {
    context.close();
  }

  /** The public address must be known before the start, so the port cannot be left to the server. */
  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on this machine", e);
    }
  }
}

package usher.bot.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.EpollProvider;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** Where our own Redis listens: nobody but this user can reach it.
 *  @param socket a Unix socket; null: loopback
 *  @param port on loopback; 0 with a socket
 *  @param password random; empty with a socket, whose permissions protect it */
record RedisPlace(@Nullable Path socket, int port, String password) {
  /** The longest path a Unix socket can have (104 bytes on macOS, 108 on Linux), less its end. */
  private static final int LONGEST = 103;

  /** A new place: a Unix socket where the client can use one, else a free port, which another process may yet take. */
  static RedisPlace in(Path folder) throws IOException {
    return EpollProvider.isAvailable() ? atSocket(folder) : onLoopback();
  }

  static RedisPlace onLoopback() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new RedisPlace(
          null, probe.getLocalPort(), new BigInteger(256, new SecureRandom()).toString(32));
    }
  }

  private static RedisPlace atSocket(Path folder) throws IOException {
    var near = folder.resolve("redis.sock");
    var fits = near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return new RedisPlace(
        fits ? near : Files.createTempDirectory("usher").resolve("redis.sock"), 0, "");
  }

  RedisURI uri() {
    var uri = socket != null
        ? RedisURI.Builder.socket(socket.toString()).withClientName("usher").build()
        : RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(port)
            .withPassword(password.toCharArray())
            .withClientName("usher")
            .build();
    return uri;
  }

  SocketAddress endpoint() {
    return socket != null
        ? UnixDomainSocketAddress.of(socket)
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}

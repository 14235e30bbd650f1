package usher.bot.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A TCP line to a server on loopback, on which answers can be lost. */
public final class BadLine implements AutoCloseable {
  private final ServerSocket door;
  private final int server;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private volatile boolean losesAnswers;

  public BadLine(int server) throws IOException {
    this(server, new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
  }

  private BadLine(int server, ServerSocket door) {
    this.server = server;
    this.door = door;
    Thread.ofVirtual().start(this::listen);
  }

  /** A line whose near end speaks TLS, as servers behind a proxy do. */
  static BadLine behindTls(int server, SSLContext tls) throws IOException {
    var doors = tls.getServerSocketFactory();
    return new BadLine(server, doors.createServerSocket(0, 10, InetAddress.getLoopbackAddress()));
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on what is asked arrives, and what is answered does not. */
  public void loseAnswers() {
    losesAnswers = true;
  }

  /** Hangs up, so that nothing half-sent remains; from now on all arrives. */
  public void mend() throws IOException {
    losesAnswers = false;
    for (var end : ends) {
      end.close();
    }
    ends.clear();
  }

  private void listen() {
    try {
      while (!door.isClosed()) {
        join(door.accept());
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void join(Socket client) throws IOException {
    var far = new Socket(InetAddress.getLoopbackAddress(), server);
    ends.addAll(List.of(client, far));
    Thread.ofVirtual().start(() -> carry(client, far, false));
    Thread.ofVirtual().start(() -> carry(far, client, true));
  }

  private void carry(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      carry(from.getInputStream(), to.getOutputStream(), answers);
    } catch (IOException closed) {
      // one of the two has hung up
    }
  }

  private void carry(InputStream in, OutputStream out, boolean answers) throws IOException {
    var buffer = new byte[8192];
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (!answers || !losesAnswers) {
        out.write(buffer, 0, read);
        out.flush();
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (var end : ends) {
      end.close();
    }
  }
}

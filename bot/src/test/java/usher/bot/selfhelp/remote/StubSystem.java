package usher.bot.selfhelp.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Another system on a free port, which answers as it is told, and misbehaves as it is told. */
public final class StubSystem implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** By idempotency key or correlation id. */
  final Map<String, String> records = new ConcurrentHashMap<>();

  private volatile Behaviour behaviour = (_, _) -> new Answer(200, "{}");

  public record Asked(
      String method,
      String path,
      @Nullable String query,
      Map<String, String> headers,
      String body) {}

  /** @param status 0: the connection is cut; -1: never answers */
  public record Answer(int status, String body, Map<String, String> headers) {
    public static final Answer CUT = new Answer(0, "");
    static final Answer SILENT = new Answer(-1, "");

    public Answer(int status, String body) {
      this(status, body, Map.of());
    }
  }

  @FunctionalInterface
  public interface Behaviour {
    /** @param times how often it was asked, this one included */
    Answer answer(Asked asked, int times);
  }

  public StubSystem() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void behaves(Behaviour other) {
    behaviour = other;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new java.util.HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var one = new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        exchange.getRequestURI().getRawQuery(),
        headers,
        body);
    asked.add(one);
    var answer = behaviour.answer(one, asked.size());
    if (answer.status() < 0) {
      waitUntilClosed();
    } else if (answer.status() > 0) {
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void waitUntilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}

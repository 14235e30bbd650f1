import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A site that embeds the chat and vouches for its users. Needs nothing but a JDK:
 *
 * <pre>java Site.java 9000 https://desk.example.edu portal-2026 KEY</pre>
 *
 * The key is one of the desk's {@code usher.web.site-keys}, written there as {@code portal-2026=KEY}.
 */
final class Site {
  private static final int FIVE_MINUTES = 300;

  private final Map<String, String> users = new ConcurrentHashMap<>();
  private final Path folder;
  private final String desk;
  private final String keyId;
  private final String key;

  private Site(Path folder, String desk, String keyId, String key) {
    this.folder = folder;
    this.desk = desk;
    this.keyId = keyId;
    this.key = key;
  }

  public static void main(String[] arguments) throws IOException {
    var here = Path.of(System.getProperty("site.folder", "."));
    var site = new Site(here, arguments[1], arguments[2], arguments[3]);
    var server =
        HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(arguments[0])), 0);
    server.createContext("/", site::page);
    server.createContext("/sign-in", site::signIn);
    server.createContext("/usher-token", site::token);
    server.start();
    System.out.println("http://localhost:" + server.getAddress().getPort());
  }

  /** The page and its parts, under a policy that lets in the desk and nobody else. */
  private void page(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring(1);
    var file = folder.resolve(name.isEmpty() ? "index.html" : name);
    if (!name.matches("|page\\.(js|css)") || !Files.exists(file)) {
      answer(exchange, 404, "text/plain", "There is no such page.");
      return;
    }
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' %1$s; style-src 'self'; img-src 'self'; connect-src 'self' %1$s %2$s"
                .formatted(desk, desk.replaceFirst("^http", "ws")));
    var type = name.endsWith("js") ? "text/javascript" : name.endsWith("css") ? "text/css" : "text/html";
    answer(exchange, 200, type, Files.readString(file).replace("https://desk.example.edu", desk));
  }

  /** Stands for the site's own login. */
  private void signIn(HttpExchange exchange) throws IOException {
    var session = UUID.randomUUID().toString();
    users.put(session, "1001");
    exchange
        .getResponseHeaders()
        .set("Set-Cookie", "session=" + session + "; HttpOnly; SameSite=Lax; Path=/");
    answer(exchange, 200, "application/json", "{}");
  }

  /** What the chat asks for: a short-lived word of the site for who its user is. */
  private void token(HttpExchange exchange) throws IOException {
    var user = user(exchange);
    if (user.isEmpty()) {
      answer(exchange, 401, "application/json", "{}");
    } else {
      answer(exchange, 200, "application/json", "{\"token\":\"" + signed(user.get()) + "\"}");
    }
  }

  private Optional<String> user(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
        .map(cookie -> cookie.replaceFirst("^(?:.*;\\s*)?session=([^;]*).*$", "$1"))
        .map(users::get);
  }

  private String signed(String user) {
    var header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}";
    var claims = "{\"sub\":\"%s\",\"aud\":\"usher\",\"exp\":%d}"
        .formatted(user, Instant.now().getEpochSecond() + FIVE_MINUTES);
    var content = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
        + base64(claims.getBytes(StandardCharsets.UTF_8));
    return content + "." + base64(mac(content));
  }

  private byte[] mac(String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void answer(HttpExchange exchange, int status, String type, String content)
      throws IOException {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}

package usher.bot.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the API behind the page, with a browser's jar of cookies but not its manners. */
final class AdminClerk {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .cookieHandler(new CookieManager())
      .build();
  private final String address;

  AdminClerk(House house) {
    this.address = house.address();
  }

  HttpResponse<String> login(String agent, String password) {
    var form = JSON.writeValueAsString(java.util.Map.of("agent", agent, "password", password));
    return call("POST", "/desk/api/login", form, "X-Usher-Desk", "1");
  }

  HttpResponse<String> page() {
    return call("GET", "/admin", "");
  }

  HttpResponse<String> state() {
    return send("GET", "state", "");
  }

  /** Of the live files, as this node knows them. */
  long version() {
    return JSON.readTree(state().body()).path("version").longValue();
  }

  /** As the page does it. */
  HttpResponse<String> change(String what, String form) {
    return send("POST", what, form, "X-Usher-Desk", "1");
  }

  HttpResponse<String> send(String method, String what, String body, String... headers) {
    return call(method, "/desk/admin/api/" + what, body, headers);
  }

  private HttpResponse<String> call(String method, String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path))
        .timeout(LONGEST)
        .header("Content-Type", "application/json")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

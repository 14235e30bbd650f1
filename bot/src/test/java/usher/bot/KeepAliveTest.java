package usher.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Without {@link KeepAlive} a connection falls silent within some hundred requests. */
class KeepAliveTest {
  private static final int REQUESTS = 3_000;

  @Test
  void answersEveryRequestOfAConnection() throws Exception {
    try (var desk = new RunningDesk();
        var client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var port = desk.bean(Environment.class).getRequiredProperty("local.management.port");
      var health = HttpRequest.newBuilder(
              URI.create("http://localhost:" + port + "/actuator/health"))
          .timeout(Duration.ofSeconds(10))
          .build();

      for (var sent = 0; sent < REQUESTS; sent++) {
        assertThat(client.send(health, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
    }
  }
}

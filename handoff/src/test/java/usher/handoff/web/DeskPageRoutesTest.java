package usher.handoff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

final class DeskPageRoutesTest {
  private final WebTestClient client =
      WebTestClient.bindToRouterFunction(new DeskPageRoutes().routes()).build();

  @Test
  void servesThePageUnderAStrictPolicy() {
    client
        .get()
        .uri("/desk")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectHeader()
        .valueMatches("Content-Security-Policy", "default-src .self.;.*")
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff");
  }

  @Test
  void servesModulesAndStylesUnderTheSamePolicy() {
    for (var file : new String[] {"desk.js", "desk.css", "words.js"}) {
      client
          .get()
          .uri("/desk/page/" + file)
          .exchange()
          .expectStatus()
          .isOk()
          .expectHeader()
          .exists("Content-Security-Policy");
    }
  }

  @Test
  void servesNothingBesideThePage() {
    client
        .get()
        .uri("/desk/page/../web/AgentRoutes.class")
        .exchange()
        .expectStatus()
        .isNotFound();
    client
        .get()
        .uri("/desk/page/%2e%2e/web/AgentRoutes.class")
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void needsNoInlineScriptOrStyle() {
    var page = new String(
        client.get().uri("/desk").exchange().expectBody().returnResult().getResponseBodyContent(),
        StandardCharsets.UTF_8);

    assertThat(page).doesNotContain("<style", " style=", " onclick=", "http://", "https://");
    assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
  }
}

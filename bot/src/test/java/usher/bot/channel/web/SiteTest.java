package usher.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.reactive.function.server.MockServerRequest;

class SiteTest {
  private final Site site = new Site("https://Desk.example.edu", Told.NOTHING);

  @Test
  void knowsThatAProxyHasTakenTheEncryptionOff() {
    assertThat(site.of(asked("http://desk.example.edu/v3/directline/conversations")))
        .isEqualTo("https://desk.example.edu");
  }

  @Test
  void isWhereItWasAskedOtherwise() {
    assertThat(site.of(asked("http://127.0.0.1:8080/x"))).isEqualTo("http://127.0.0.1:8080");
    assertThat(new Site("", Told.NOTHING).of(asked("http://localhost:8080/x")))
        .isEqualTo("http://localhost:8080");
  }

  @Test
  void namesItsOriginAsBrowsersDo() {
    assertThat(site.origin()).isEqualTo("https://desk.example.edu");
    assertThat(new Site("", Told.NOTHING).origin()).isEmpty();
  }

  private static MockServerRequest asked(String uri) {
    return MockServerRequest.builder().uri(URI.create(uri)).build();
  }
}

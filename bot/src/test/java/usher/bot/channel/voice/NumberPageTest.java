package usher.bot.channel.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class NumberPageTest {
  @Test
  void showsTheNumberAsPeopleReadItAndDialsIt() {
    assertThat(shown("+493055501000"))
        .isEqualTo("<a href=\"tel:+493055501000\">+49 30 55501000</a>");
  }

  @Test
  void showsWhatIsNoNumberAsItIs() {
    assertThat(shown("<none>")).isEqualTo("<a href=\"tel:&lt;none&gt;\">&lt;none&gt;</a>");
  }

  private static String shown(String number) {
    var page = new NumberPage("<a href=\"tel:{{dial}}\">{{number}}</a>", number);
    return WebTestClient.bindToRouterFunction(page.routes())
        .build()
        .get()
        .uri("/phone")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .returnResult()
        .getResponseBody();
  }
}

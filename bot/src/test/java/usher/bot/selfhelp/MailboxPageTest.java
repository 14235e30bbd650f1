package usher.bot.selfhelp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.publisher.Mono;

class MailboxPageTest {
  private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 50_000);
  private final MailboxPage page = new MailboxPage(
      () -> Mono.just(List.of("1001\nYour code is 123456 <b>")), "<ol>{{messages}}</ol>");

  @Test
  void showsMessagesAsTextUnderWhomTheyGoTo() {
    var answer = asked("http://localhost:8080/demo/mailbox", HERE);

    assertThat(answer.getResponse().getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getResponse().getBodyAsString().block())
        .isEqualTo("<ol><li><strong>1001</strong><p>Your code is 123456 &lt;b&gt;</p></li></ol>");
  }

  @Test
  void looksAgainByItselfAndIsKeptNowhere() {
    var headers =
        asked("http://localhost:8080/demo/mailbox", HERE).getResponse().getHeaders();

    assertThat(headers.getFirst("Refresh")).isEqualTo("10");
    assertThat(headers.getCacheControl()).isEqualTo("no-store");
  }

  @Test
  void isForThisMachineOnly() {
    var fromElsewhere =
        asked("http://localhost:8080/demo/mailbox", new InetSocketAddress("192.0.2.7", 50_000));
    var underAForeignName = asked("http://desk.example.org/demo/mailbox", HERE);

    assertThat(fromElsewhere.getResponse().getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(underAForeignName.getResponse().getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  /** A tunnel on this machine may ask under this machine's name for anybody. */
  @Test
  void isNotPassedOnByATunnel() {
    var passedOn = answered(MockServerHttpRequest.get("http://localhost:8080/demo/mailbox")
        .header("Host", "localhost:8080")
        .header("X-Forwarded-For", "203.0.113.9")
        .remoteAddress(HERE));

    assertThat(passedOn.getResponse().getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  private MockServerWebExchange asked(String url, InetSocketAddress from) {
    var host = java.net.URI.create(url).getAuthority();
    return answered(MockServerHttpRequest.get(url).header("Host", host).remoteAddress(from));
  }

  private MockServerWebExchange answered(MockServerHttpRequest.BaseBuilder<?> request) {
    var exchange = MockServerWebExchange.from(request);
    RouterFunctions.toWebHandler(page.routes(), HandlerStrategies.withDefaults())
        .handle(exchange)
        .block();
    return exchange;
  }
}

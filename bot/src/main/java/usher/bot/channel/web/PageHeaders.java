package usher.bot.channel.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What browsers may do with anything we send: nothing from elsewhere, nothing inline, no frames. Stays out of the way of a page that says otherwise. */
final class PageHeaders implements WebFilter {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
          + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(() -> Mono.fromRunnable(() -> add(exchange.getResponse().getHeaders())));
    return chain.filter(exchange);
  }

  private static void add(HttpHeaders headers) {
    absent(headers, "Content-Security-Policy", POLICY);
    absent(headers, "X-Content-Type-Options", "nosniff");
    absent(headers, "Referrer-Policy", "same-origin");
    absent(headers, "Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void absent(HttpHeaders headers, String name, String value) {
    if (headers.getFirst(name) == null) {
      headers.set(name, value);
    }
  }
}

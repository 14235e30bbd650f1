package usher.ivr.simulator;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Over HTTP, with the provider's limit of 15 s for a call. */
public final class WebClientPort implements WebPort {
  private static final Duration PROVIDER_LIMIT = Duration.ofSeconds(15);

  private final WebClient web;

  public WebClientPort(WebClient web) {
    this.web = web;
  }

  @Override
  public Mono<WebAnswer> post(URI to, Map<String, String> fields, Map<String, String> headers) {
    return web.post()
        .uri(to)
        .headers(sent -> headers.forEach(sent::set))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue(encoded(fields))
        .exchangeToMono(WebClientPort::answer)
        .timeout(PROVIDER_LIMIT);
  }

  private static Mono<WebAnswer> answer(ClientResponse response) {
    var headers = response.headers().asHttpHeaders();
    var type = headers.getFirst("Content-Type");
    var location = headers.getFirst("Location");
    return response
        .bodyToMono(String.class)
        .defaultIfEmpty("")
        .map(body -> new WebAnswer(
            response.statusCode().value(),
            type == null ? "" : type,
            location == null ? "" : location,
            body));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

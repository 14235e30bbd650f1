package usher.bot.channel.web;

import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Which pages may speak with us: our own, and those of the allow-list. Holds for requests and for sockets alike; who is no browser names no page. */
final class OriginRule implements WebFilter {
  private static final PathPattern DIRECT_LINE =
      PathPatternParser.defaultInstance.parse(DirectLineRoutes.PATH + "/**");
  private final CorsConfiguration rule;
  private final CorsWebFilter allowing;

  OriginRule(List<String> allowed) {
    this.rule = rule(allowed, "GET", "POST");
    var paths = new UrlBasedCorsConfigurationSource();
    paths.registerCorsConfiguration(DIRECT_LINE.getPatternString(), rule);
    paths.registerCorsConfiguration(WidgetRoutes.PATH, rule(List.of(CorsConfiguration.ALL), "GET"));
    this.allowing = new CorsWebFilter(paths);
  }

  private static CorsConfiguration rule(List<String> origins, String... methods) {
    var rule = new CorsConfiguration();
    rule.setAllowedOrigins(origins);
    rule.setAllowedMethods(List.of(methods));
    rule.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    rule.setMaxAge(3_600L);
    return rule;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return refused(exchange.getRequest())
        ? refuse(exchange.getResponse())
        : allowing.filter(exchange, chain);
  }

  private boolean refused(ServerHttpRequest request) {
    return DIRECT_LINE.matches(PathContainer.parsePath(request.getPath().value()))
        && CorsUtils.isCorsRequest(request)
        && rule.checkOrigin(request.getHeaders().getOrigin()) == null;
  }

  private static Mono<Void> refuse(ServerHttpResponse response) {
    var refusal = Refusal.forbidden("Pages of this origin may not speak with this service desk");
    response.setStatusCode(HttpStatusCode.valueOf(refusal.status()));
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    return response.writeWith(Mono.fromSupplier(() ->
        response.bufferFactory().wrap(Json.MAPPER.writeValueAsBytes(Answers.error(refusal)))));
  }
}

package usher.bot.channel.web;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** Which pages may speak with us: our own, and those of the allow-list. Holds for requests and for sockets. */
final class OriginRule {
  private OriginRule() {}

  static CorsWebFilter filter(List<String> allowed) {
    var rule = new CorsConfiguration();
    rule.setAllowedOrigins(allowed);
    rule.setAllowedMethods(List.of("GET", "POST"));
    rule.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "x-ms-bot-agent", "x-requested-with"));
    rule.setMaxAge(3_600L);
    var paths = new UrlBasedCorsConfigurationSource();
    paths.registerCorsConfiguration(DirectLineRoutes.PATH + "/**", rule);
    paths.registerCorsConfiguration("/widget.js", open());
    return new CorsWebFilter(paths, new Refusing());
  }

  /** Module scripts are always fetched with the rules of other origins; the widget is no secret. */
  private static CorsConfiguration open() {
    var rule = new CorsConfiguration();
    rule.setAllowedOrigins(List.of(CorsConfiguration.ALL));
    rule.setAllowedMethods(List.of("GET"));
    return rule;
  }

  /** Refuses in the form of Direct Line. */
  private static final class Refusing extends DefaultCorsProcessor {
    @Override
    protected void rejectRequest(ServerHttpResponse response) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    }
  }
}

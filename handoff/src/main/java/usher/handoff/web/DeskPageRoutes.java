package usher.handoff.web;

import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The agents' page at {@code /desk} and its files under {@code /desk/page/}: from this jar only, no inline script or
 *  style, nothing from elsewhere. The page itself is public; all it shows comes through {@link AgentRoutes}. */
public final class DeskPageRoutes {
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private final Resource page = new ClassPathResource("usher/handoff/page/index.html");
  private final Resource files = new ClassPathResource("usher/handoff/page/");

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/desk", this::page)
        .GET(
            "/desk/", _ -> ServerResponse.permanentRedirect(URI.create("/desk")).build())
        .resources("/desk/page/**", files, (_, headers) -> protect(headers))
        .build();
  }

  private Mono<ServerResponse> page(ServerRequest request) {
    return ServerResponse.status(HttpStatus.OK)
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .headers(DeskPageRoutes::protect)
        .bodyValue(page);
  }

  private static void protect(HttpHeaders headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.setCacheControl(CacheControl.noCache());
  }
}

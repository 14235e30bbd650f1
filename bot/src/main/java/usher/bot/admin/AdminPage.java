package usher.bot.admin;

import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The page at {@code /admin} and its files; colours and small helpers are those of the agents' page. Public: all it shows comes through {@link AdminRoutes}. */
final class AdminPage {
  private final Resource page = new ClassPathResource("usher/bot/admin/page/index.html");
  private final Resource files = new ClassPathResource("usher/bot/admin/page/");

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/admin", this::page)
        .GET(
            "/admin/",
            _ -> ServerResponse.permanentRedirect(URI.create("/admin")).build())
        .resources(
            "/admin/page/**",
            files,
            (_, headers) -> headers.setCacheControl(CacheControl.noCache()))
        .build();
  }

  private Mono<ServerResponse> page(ServerRequest request) {
    return ServerResponse.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
        .cacheControl(CacheControl.noCache())
        .bodyValue(page);
  }
}

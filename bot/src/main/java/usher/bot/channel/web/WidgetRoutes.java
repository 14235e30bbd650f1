package usher.bot.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the widget to any page. Browsers ask again after some minutes, and get it again only when it has changed. */
final class WidgetRoutes {
  static final String PATH = "/widget.js";

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final CacheControl FRESH =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final byte[] script;
  private final String tag;

  WidgetRoutes(String script) {
    this.script = script.getBytes(UTF_8);
    this.tag = '"' + DigestUtils.md5DigestAsHex(this.script) + '"';
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET(PATH, this::script).build();
  }

  private Mono<ServerResponse> script(ServerRequest request) {
    return request
        .checkNotModified(tag)
        .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
            .contentType(SCRIPT)
            .cacheControl(FRESH)
            .eTag(tag)
            .header("Cross-Origin-Resource-Policy", "cross-origin")
            .bodyValue(script)));
  }
}

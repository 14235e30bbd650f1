package usher.ivr.phone;

import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lets in what comes from this machine, under a name of this machine (a foreign name may be pointed here), and posts only
 * from the page itself.
 */
final class LoopbackOnly implements HandlerFilterFunction<ServerResponse, ServerResponse> {
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  @Override
  public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
    return local(request) && ownPage(request)
        ? next.handle(request)
        : ServerResponse.status(HttpStatus.FORBIDDEN).build();
  }

  private static boolean local(ServerRequest request) {
    var host = request.headers().host();
    return host != null
        && NAMES.contains(host.getHostString())
        && request
            .remoteAddress()
            .map(
                address -> address.getAddress() != null && address.getAddress().isLoopbackAddress())
            .orElse(false);
  }

  private static boolean ownPage(ServerRequest request) {
    if (!request.method().equals(HttpMethod.POST)) {
      return true;
    }
    var json = request
        .headers()
        .contentType()
        .map(MediaType.APPLICATION_JSON::includes)
        .orElse(false);
    var origin = request.headers().firstHeader("Origin");
    return json && (origin == null || sameHost(origin, request));
  }

  private static boolean sameHost(String origin, ServerRequest request) {
    try {
      return String.valueOf(URI.create(origin).getRawAuthority())
          .equals(request.headers().firstHeader("Host"));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}

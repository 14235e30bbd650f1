package usher.ivr.simulator;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.ivr.CallId;

/** The part of the provider's REST API by which the desk makes and ends calls. */
public final class SimulatorRoutes {
  private static final String CALLS = "/2010-04-01/Accounts/{account}/Calls";

  private final String prefix;
  private final SimulatedProvider provider;

  /**
   * @param prefix in front of {@code /2010-04-01}; together with the server's address it is the API's base
   */
  public SimulatorRoutes(String prefix, SimulatedProvider provider) {
    this.prefix = prefix;
    this.provider = provider;
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(prefix + CALLS + ".json", this::create)
        .POST(prefix + CALLS + "/{call:CA[0-9a-f]{32}}.json", this::update)
        .build();
  }

  private Mono<ServerResponse> create(ServerRequest request) {
    return trusted(request) ? request.formData().flatMap(this::created) : refused();
  }

  private Mono<ServerResponse> created(MultiValueMap<String, String> form) {
    var to = form.getFirst("To");
    var from = form.getFirst("From");
    var url = form.getFirst("Url");
    if (to == null || from == null || url == null) {
      return problem(HttpStatus.BAD_REQUEST, 21205, "To, From and Url are required");
    }
    var hooks = new Hooks(
        URI.create(url), uri(form.getFirst("StatusCallback")), uri(form.getFirst("FallbackUrl")));
    var call = provider.ring(from, to, hooks);
    return ServerResponse.status(HttpStatus.CREATED).bodyValue(view(call));
  }

  private Mono<ServerResponse> update(ServerRequest request) {
    if (!trusted(request)) {
      return refused();
    }
    return provider
        .call(new CallId(request.pathVariable("call")))
        .map(this::ended)
        .orElseGet(() -> problem(HttpStatus.NOT_FOUND, 20404, "no such call"));
  }

  /** What follows from the end is the provider's errand, not that of the request that asked for it. */
  private Mono<ServerResponse> ended(SimulatedCall call) {
    provider.hangUp(call).toFuture();
    return ServerResponse.ok().bodyValue(view(call));
  }

  private boolean trusted(ServerRequest request) {
    var account = provider.account();
    var expected = "Basic " + HttpHeaders.encodeBasicAuth(account.sid(), account.token(), null);
    return expected.equals(request.headers().firstHeader(HttpHeaders.AUTHORIZATION))
        && account.sid().equals(request.pathVariable("account"));
  }

  private static Mono<ServerResponse> refused() {
    return problem(HttpStatus.UNAUTHORIZED, 20003, "Authenticate");
  }

  private static Mono<ServerResponse> problem(HttpStatus status, int code, String message) {
    return ServerResponse.status(status)
        .bodyValue(Map.of("status", status.value(), "code", code, "message", message));
  }

  private static Map<String, String> view(SimulatedCall call) {
    return Map.of(
        "sid", call.id().value(),
        "to", call.to(),
        "from", call.from(),
        "direction", call.direction().wire(),
        "status", call.state() == LineState.RINGING ? "queued" : "in-progress");
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null || text.isBlank() ? null : URI.create(text);
  }
}

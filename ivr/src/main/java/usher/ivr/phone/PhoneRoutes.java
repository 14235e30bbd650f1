package usher.ivr.phone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.ivr.simulator.SimulatedCall;
import usher.ivr.simulator.SimulatedCall.Direction;
import usher.ivr.simulator.SimulatedProvider;

/** {@code GET /phone}, its files, its events and what its buttons do. To be mounted for a demonstration only. */
public final class PhoneRoutes {
  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final SimulatedProvider provider;
  private final String callerNumber;
  private final String deskNumber;

  /**
   * @param callerNumber from which the page calls when it names no other
   * @param deskNumber that it calls
   */
  public PhoneRoutes(SimulatedProvider provider, String callerNumber, String deskNumber) {
    this.provider = provider;
    this.callerNumber = callerNumber;
    this.deskNumber = deskNumber;
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/phone", request -> file("phone.html", MediaType.TEXT_HTML))
        .GET("/phone/phone.css", request -> file("phone.css", MediaType.parseMediaType("text/css")))
        .GET(
            "/phone/phone.js",
            request -> file("phone.js", MediaType.parseMediaType("text/javascript")))
        .GET("/phone/api/lines", request -> view())
        .GET("/phone/api/events", request -> events())
        .POST("/phone/api/{line:caller|agent}/{action}", this::act)
        .filter(new LoopbackOnly())
        .build();
  }

  private static Mono<ServerResponse> file(String name, MediaType type) {
    return ServerResponse.ok()
        .contentType(new MediaType(type, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", CSP)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(BodyInserters.fromResource(new ClassPathResource("usher/ivr/phone/" + name)));
  }

  private Mono<ServerResponse> view() {
    return ServerResponse.ok().bodyValue(PhoneView.of(provider));
  }

  /** The whole view at each change: two lines are little, and a page that comes back needs no past. */
  private Mono<ServerResponse> events() {
    var changes = Flux.interval(Duration.ZERO, LOOK)
        .onBackpressureDrop()
        .map(tick -> PhoneView.of(provider))
        .distinctUntilChanged()
        .map(view -> ServerSentEvent.builder(view).build());
    var alive = Flux.interval(SIGN_OF_LIFE)
        .onBackpressureDrop()
        .map(tick -> ServerSentEvent.<PhoneView>builder().comment("").build());
    return ServerResponse.ok().body(BodyInserters.fromServerSentEvents(Flux.merge(changes, alive)));
  }

  private Mono<ServerResponse> act(ServerRequest request) {
    var direction =
        request.pathVariable("line").equals("caller") ? Direction.INBOUND : Direction.OUTBOUND;
    return request
        .bodyToMono(Deed.class)
        .defaultIfEmpty(new Deed(null, null, null, null))
        .flatMap(deed -> act(request.pathVariable("action"), direction, deed))
        .flatMap(call -> view())
        .switchIfEmpty(ServerResponse.status(HttpStatus.CONFLICT).build());
  }

  /** Empty when there is no call for it. */
  private Mono<SimulatedCall> act(String action, Direction direction, Deed deed) {
    if (action.equals("call") && direction == Direction.INBOUND) {
      return provider.call(deed.from() == null ? callerNumber : deed.from(), deskNumber);
    }
    var call = PhoneView.newest(provider, direction);
    return call == null ? Mono.empty() : act(action, call, deed);
  }

  private static Mono<SimulatedCall> act(String action, SimulatedCall call, Deed deed) {
    return switch (action) {
      case "answer" -> call.answer();
      case "press" -> call.press(deed.keys() == null ? "" : deed.keys());
      case "say" -> call.say(deed.words() == null ? "" : deed.words(), deed.confidence());
      case "silence" -> call.silence();
      case "wait" -> call.goOnWaiting();
      case "hang-up" -> call.hangUp();
      default -> Mono.empty();
    };
  }

  /** What a button carries. */
  record Deed(
      @Nullable String from,
      @Nullable String keys,
      @Nullable String words,
      @Nullable Double confidence) {}
}

package usher.handoff.web;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentRoster;
import usher.handoff.PresenceStore;
import usher.handoff.store.HandoffException;

/** The door of the agents' API: requests of the own page only, of agents who are logged in and still on the roster. */
final class AgentAccess {
  /** Browsers let no foreign page set it without asking us first, and we never say yes. */
  static final String OWN_PAGE = "X-Usher-Desk";

  private static final Logger LOG = LoggerFactory.getLogger(AgentAccess.class);
  private static final String AGENT = AgentAccess.class.getName() + ".agent";

  private final SessionCookie cookie;
  private final AgentRoster roster;
  private final PresenceStore presence;
  private final Clock clock;

  AgentAccess(DeskPorts ports, SessionCookie cookie, Clock clock) {
    this.cookie = cookie;
    this.roster = ports.roster();
    this.presence = ports.presence();
    this.clock = clock;
  }

  /** Filter for everything: no foreign pages, and every failure leaves as a problem. */
  Mono<ServerResponse> guard(ServerRequest request, HandlerFunction<ServerResponse> next) {
    if (!reads(request) && !fromOwnPage(request)) {
      return Answers.problem(
          HttpStatus.FORBIDDEN,
          "foreign-page",
          "only the desk's own page may do this; send the header " + OWN_PAGE + " from there");
    }
    return next.handle(request)
        .onErrorResume(
            BadInput.class, bad -> Answers.problem(bad.status(), "bad-input", bad.detail()))
        .onErrorResume(HandoffException.class, AgentAccess::unavailable);
  }

  /** Filter for everything but the login. */
  Mono<ServerResponse> agentsOnly(ServerRequest request, HandlerFunction<ServerResponse> next) {
    return loggedIn(request)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(agent -> agent.isPresent() ? enter(request, agent.get(), next) : stranger());
  }

  /** The agent behind a request that came through {@link #agentsOnly}. */
  static Agent agent(ServerRequest request) {
    return request
        .attribute(AGENT)
        .map(Agent.class::cast)
        .orElseThrow(() ->
            new IllegalStateException(request.path() + " is not behind the filter for agents"));
  }

  private Mono<Agent> loggedIn(ServerRequest request) {
    return Mono.justOrEmpty(cookie.read(request)).flatMap(session -> roster.find(session.agent()));
  }

  /** Whoever asks for something is there, with or without an open stream. */
  private Mono<ServerResponse> enter(
      ServerRequest request, Agent agent, HandlerFunction<ServerResponse> next) {
    request.attributes().put(AGENT, agent);
    return presence.seen(agent.id(), clock.instant()).then(Mono.defer(() -> next.handle(request)));
  }

  private static Mono<ServerResponse> stranger() {
    return Answers.problem(
        HttpStatus.UNAUTHORIZED, "login", "nobody is logged in here (any more); log in first");
  }

  private static Mono<ServerResponse> unavailable(HandoffException fault) {
    LOG.error("the agents' desk cannot reach its store", fault);
    return Answers.problem(
        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "the store does not answer; try again");
  }

  private static boolean reads(ServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }

  private static boolean fromOwnPage(ServerRequest request) {
    var headers = request.headers().asHttpHeaders();
    var origin = headers.getOrigin();
    return headers.containsHeader(OWN_PAGE) && (origin == null || own(request, authority(origin)));
  }

  /** By the Host header, or by what a trusted proxy says the address was. */
  private static boolean own(ServerRequest request, String authority) {
    return authority.equals(request.headers().firstHeader(HttpHeaders.HOST))
        || authority.equals(request.uri().getRawAuthority());
  }

  private static String authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority()).orElse("");
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}

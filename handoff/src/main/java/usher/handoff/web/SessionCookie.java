package usher.handoff.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import usher.handoff.AgentId;

/** The cookie of an agent's page: never readable by scripts, never sent from other sites. */
final class SessionCookie {
  private static final String NAME = "usher-desk";

  private final SessionSeal seal;
  private final DeskSettings settings;
  private final Clock clock;

  SessionCookie(DeskSettings settings, Clock clock) {
    this.seal = new SessionSeal(settings.key());
    this.settings = settings;
    this.clock = clock;
  }

  ResponseCookie begin(AgentId agent) {
    var session = new Session(agent, clock.instant().plus(settings.session()));
    return cookie(seal.seal(session), settings.session());
  }

  ResponseCookie end() {
    return cookie("", Duration.ZERO);
  }

  /** Empty without a valid cookie. */
  Optional<Session> read(ServerRequest request) {
    return Optional.ofNullable(request.cookies().getFirst(NAME))
        .flatMap(cookie -> seal.open(cookie.getValue(), clock.instant()));
  }

  private ResponseCookie cookie(String value, Duration age) {
    return ResponseCookie.from(NAME, value)
        .httpOnly(true)
        .sameSite("Strict")
        .secure(settings.secureCookie())
        .path("/desk")
        .maxAge(age)
        .build();
  }
}

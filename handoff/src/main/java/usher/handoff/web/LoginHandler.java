package usher.handoff.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.AgentRoster;
import usher.handoff.Availability;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;

/** In, out, who am I, and am I there. */
final class LoginHandler {
  private final AgentRoster roster;
  private final PresenceStore presence;
  private final SessionCookie cookie;
  private final LoginAttempts attempts;
  private final Clock clock;

  LoginHandler(DeskPorts ports, SessionCookie cookie, Clock clock) {
    this.roster = ports.roster();
    this.presence = ports.presence();
    this.cookie = cookie;
    this.attempts = new LoginAttempts(clock);
    this.clock = clock;
  }

  Mono<ServerResponse> login(ServerRequest request) {
    return DeskJson.read(request, Forms.Login::read).flatMap(form -> login(form, address(request)));
  }

  Mono<ServerResponse> logout(ServerRequest request) {
    var agent = AgentAccess.agent(request).id();
    Audit.note(agent, "logout");
    var goodbye = Answers.plain(HttpStatus.NO_CONTENT).cookie(cookie.end()).build();
    return presence.declare(agent, Availability.AWAY, clock.instant()).then(goodbye);
  }

  Mono<ServerResponse> me(ServerRequest request) {
    var agent = AgentAccess.agent(request);
    return presence
        .of(agent.id())
        .map(Presence::availability)
        .defaultIfEmpty(Availability.AWAY)
        .flatMap(availability -> Answers.json(Views.Me.of(agent, availability)));
  }

  Mono<ServerResponse> declare(ServerRequest request) {
    return DeskJson.read(request, Forms::availability)
        .flatMap(availability -> declare(AgentAccess.agent(request), availability));
  }

  private Mono<ServerResponse> declare(Agent agent, Availability availability) {
    var answer = Mono.defer(() -> Answers.json(Views.Me.of(agent, availability)));
    return presence.declare(agent.id(), availability, clock.instant()).then(answer);
  }

  private Mono<ServerResponse> login(Forms.Login form, String address) {
    if (!attempts.allowed("agent " + form.agent()) || !attempts.allowed("address " + address)) {
      return Answers.problem(
          HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", "wait five minutes");
    }
    return check(form)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(agent -> agent.isPresent() ? welcome(agent.get()) : refuse(form, address));
  }

  private Mono<Agent> check(Forms.Login form) {
    try {
      return roster.login(new AgentId(form.agent()), form.password());
    } catch (IllegalArgumentException _) {
      return Mono.empty();
    }
  }

  private Mono<ServerResponse> welcome(Agent agent) {
    Audit.note(agent.id(), "login");
    attempts.succeeded("agent " + agent.id());
    var view = DeskJson.write(Views.Me.of(agent, Availability.READY));
    var answer = Answers.plain(HttpStatus.OK)
        .contentType(MediaType.APPLICATION_JSON)
        .cookie(cookie.begin(agent.id()));
    return presence
        .declare(agent.id(), Availability.READY, clock.instant())
        .then(answer.bodyValue(view));
  }

  private Mono<ServerResponse> refuse(Forms.Login form, String address) {
    attempts.failed("agent " + form.agent());
    attempts.failed("address " + address);
    return Answers.problem(HttpStatus.UNAUTHORIZED, "wrong-login", "agent or password is wrong");
  }

  private static String address(ServerRequest request) {
    return request
        .remoteAddress()
        .map(InetSocketAddress::getAddress)
        .map(InetAddress::getHostAddress)
        .orElse("unknown");
  }
}

package usher.handoff.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import usher.handoff.Role;

/** Lets agents, or only those with the role {@link Role#ADMIN}, to routes that are not ours. Same login, same cookie, same header as at the desk; the routes must lie under
 *  {@code /desk}, where the cookie is sent. */
public final class AdminDoor {
  private final AgentAccess access;

  public AdminDoor(DeskPorts ports, DeskSettings settings, Clock clock) {
    this.access = new AgentAccess(ports, new SessionCookie(settings, clock), clock);
  }

  public RouterFunction<ServerResponse> only(RouterFunction<ServerResponse> routes) {
    return routes.filter(AdminDoor::admins).filter(access::agentsOnly).filter(access::guard);
  }

  /** Whoever is logged in may come. */
  public RouterFunction<ServerResponse> agents(RouterFunction<ServerResponse> routes) {
    return routes.filter(access::agentsOnly).filter(access::guard);
  }

  /** Id of the agent behind a request that came in this way. */
  public static String who(ServerRequest request) {
    return AgentAccess.agent(request).id().value();
  }

  private static Mono<ServerResponse> admins(
      ServerRequest request, HandlerFunction<ServerResponse> next) {
    var agent = AgentAccess.agent(request);
    return agent.roles().contains(Role.ADMIN)
        ? next.handle(request)
        : Answers.problem(
            HttpStatus.FORBIDDEN,
            "not-admin",
            "agent '%s' has no role admin; who has it can give it: roles: [admin] in teams.yaml"
                .formatted(agent.id()));
  }
}

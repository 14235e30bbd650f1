package usher.handoff.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The agents' API under {@code /desk/api}. Everything but the login needs the cookie of a login; everything that
 *  changes something needs the header {@code X-Usher-Desk} as well. */
public final class AgentRoutes {
  private final AgentAccess access;
  private final LoginHandler login;
  private final HandoffHandler handoffs;
  private final AgentStream stream;

  public AgentRoutes(DeskPorts ports, DeskSettings settings, Clock clock) {
    var cookie = new SessionCookie(settings, clock);
    this.access = new AgentAccess(ports, cookie, clock);
    this.login = new LoginHandler(ports, cookie, clock);
    this.handoffs = new HandoffHandler(ports, clock);
    this.stream = new AgentStream(ports, cookie, clock);
  }

  public RouterFunction<ServerResponse> routes() {
    return open().and(agentsOnly()).and(nothing()).filter(access::guard);
  }

  private RouterFunction<ServerResponse> open() {
    return RouterFunctions.route().POST("/desk/api/login", login::login).build();
  }

  private RouterFunction<ServerResponse> agentsOnly() {
    return RouterFunctions.route()
        .POST("/desk/api/logout", login::logout)
        .GET("/desk/api/me", login::me)
        .POST("/desk/api/presence", login::declare)
        .GET("/desk/api/queue", handoffs::board)
        .GET("/desk/api/intents", handoffs::intents)
        .GET("/desk/api/stream", stream::open)
        .GET("/desk/api/handoffs/{id}", handoffs::detail)
        .GET("/desk/api/handoffs/{id}/lines", handoffs::lines)
        .POST("/desk/api/handoffs/{id}/accept", handoffs::accept)
        .POST("/desk/api/handoffs/{id}/say", handoffs::say)
        .POST("/desk/api/handoffs/{id}/writing", handoffs::writing)
        .POST("/desk/api/handoffs/{id}/release", handoffs::release)
        .POST("/desk/api/handoffs/{id}/return", handoffs::giveBack)
        .POST("/desk/api/handoffs/{id}/wrap-up", handoffs::finish)
        .POST("/desk/api/handoffs/{id}/tried", handoffs::tried)
        .build()
        .filter(access::agentsOnly);
  }

  /** What is asked for by another name, or in another way, is told so like every other problem. */
  private static RouterFunction<ServerResponse> nothing() {
    return RouterFunctions.route(
        RequestPredicates.path("/desk/api/**"),
        _ -> Answers.problem(
            HttpStatus.NOT_FOUND,
            "not-found",
            "there is no such address with this method; ask as the desk's own page does"));
  }
}

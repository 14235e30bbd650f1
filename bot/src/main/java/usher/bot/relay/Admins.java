package usher.bot.relay;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import usher.handoff.web.AdminDoor;

/** The agents' own login, for all of them, and for those who look after the desk. */
public final class Admins {
  private final AdminDoor door;

  Admins(AdminDoor door) {
    this.door = door;
  }

  /** The same routes, for agents with the role admin only; everybody else is told why not. What changes something must come from the own page. */
  public RouterFunction<ServerResponse> only(RouterFunction<ServerResponse> routes) {
    return door.only(routes);
  }

  /** The same routes, for every agent who is logged in. */
  public RouterFunction<ServerResponse> agents(RouterFunction<ServerResponse> routes) {
    return door.agents(routes);
  }

  /** Id of the agent behind a request that came in this way. */
  public static String who(ServerRequest request) {
    return AdminDoor.who(request);
  }
}

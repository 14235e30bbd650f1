package usher.bot.channel.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Direct Line 3.0, the Bot Framework's public chat protocol: all its routes, and the one place where errors get their form. */
final class DirectLineRoutes {
  static final String PATH = "/v3/directline";

  private static final Logger LOG = LoggerFactory.getLogger(DirectLineRoutes.class);

  private final TokenHandler tokens;
  private final ConversationHandler conversations;
  private final ActivityHandler activities;
  private final StreamHandler streams;

  DirectLineRoutes(
      TokenHandler tokens,
      ConversationHandler conversations,
      ActivityHandler activities,
      StreamHandler streams) {
    this.tokens = tokens;
    this.conversations = conversations;
    this.activities = activities;
    this.streams = streams;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST(PATH + "/tokens/generate", tokens::generate)
        .POST(PATH + "/tokens/refresh", tokens::refresh)
        .POST(PATH + "/conversations", conversations::start)
        .GET(PATH + "/conversations/{conversation}", conversations::reconnect)
        .POST(PATH + "/conversations/{conversation}/activities", activities::post)
        .GET(PATH + "/conversations/{conversation}/activities", activities::get)
        .POST(PATH + "/conversations/{conversation}/upload", activities::upload)
        .GET(PATH + "/conversations/{conversation}/stream", streams::connect)
        .path(PATH, rest -> rest.route(_ -> true, _ -> Mono.error(Refusal.notFound("resource"))))
        .filter(DirectLineRoutes::answered)
        .build();
  }

  private static Mono<ServerResponse> answered(
      ServerRequest request, HandlerFunction<ServerResponse> next) {
    return Mono.defer(() -> next.handle(request))
        .onErrorMap(fault -> !(fault instanceof Refusal), DirectLineRoutes::broken)
        .onErrorResume(Refusal.class, Answers::refused);
  }

  private static Refusal broken(Throwable fault) {
    LOG.warn("request failed channel=web fault={}", fault.getClass().getName());
    return Refusal.broken();
  }
}

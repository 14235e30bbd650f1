package usher.bot.channel.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Answers of Direct Line. None is kept by a cache, and none says what we are built with. */
final class Answers {
  private Answers() {}

  static Mono<ServerResponse> json(int status, ObjectNode body) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .bodyValue(Json.MAPPER.writeValueAsBytes(body));
  }

  static Mono<ServerResponse> refused(Refusal refusal) {
    return json(refusal.status(), error(refusal));
  }

  static ObjectNode error(Refusal refusal) {
    var body = Json.object();
    body.putObject("error").put("code", refusal.code()).put("message", refusal.getMessage());
    return body;
  }
}

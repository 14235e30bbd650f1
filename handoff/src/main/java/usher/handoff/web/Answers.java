package usher.handoff.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Responses of the agents' API: JSON, never kept by anybody; problems as problem details (RFC 9457) with a code for
 *  the page. */
final class Answers {
  private Answers() {}

  static Mono<ServerResponse> json(Object view) {
    return plain(HttpStatus.OK)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(DeskJson.write(view));
  }

  static Mono<ServerResponse> nothing() {
    return plain(HttpStatus.NO_CONTENT).build();
  }

  /** @param code what went wrong, for the page: {@code taken}
   *  @param detail for people who read logs, in English; no words of users */
  static Mono<ServerResponse> problem(HttpStatus status, String code, String detail) {
    return problem(status, code, detail, Map.of());
  }

  static Mono<ServerResponse> problem(
      HttpStatus status, String code, String detail, Map<String, String> more) {
    var body = new LinkedHashMap<String, Object>(more);
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("code", code);
    body.put("detail", detail);
    return plain(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyValue(DeskJson.write(body));
  }

  static ServerResponse.BodyBuilder plain(HttpStatus status) {
    return ServerResponse.status(status)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff");
  }
}

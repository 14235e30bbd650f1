package usher.ivr.simulator;

import java.net.URI;
import java.util.Map;
import reactor.core.publisher.Mono;

/** How the simulator reaches the desk. */
public interface WebPort {
  /**
   * Posts a form. Never empty; an error means that no answer came. Redirects are given back, not followed.
   *
   * @param fields in the order they are sent
   */
  Mono<WebAnswer> post(URI to, Map<String, String> fields, Map<String, String> headers);

  /**
   * What came back.
   *
   * @param type media type as sent, blank when there was none
   * @param location of a redirect, else blank
   */
  record WebAnswer(int status, String type, String location, String body) {}
}

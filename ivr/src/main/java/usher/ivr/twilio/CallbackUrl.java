package usher.ivr.twilio;

import java.net.URI;
import usher.ivr.AgentToken;
import usher.ivr.StepToken;

/**
 * Addresses the provider calls back, as it sees them. What it signs is built from the public address in the settings, not
 * from what a proxy made of the request. No address has a query: the SDK's check stumbles over escapes in one.
 */
public final class CallbackUrl {
  static final String VOICE = "/twilio/voice";

  private final String base;

  /**
   * @param publicUrl scheme and host, perhaps a port and a path; without query
   */
  public CallbackUrl(URI publicUrl) {
    if (publicUrl.getHost() == null || publicUrl.getRawQuery() != null) {
      throw new IllegalArgumentException(
          "the public address must look like https://desk.example.org, but is " + publicUrl);
    }
    base = publicUrl.toString().replaceAll("/+$", "");
  }

  public URI voice() {
    return at("");
  }

  /** Where status callbacks of any call go. */
  public URI status() {
    return at("/status");
  }

  /** Where the provider turns when an answer cannot be fetched or run. */
  public URI fallback() {
    return at("/fallback");
  }

  URI step(StepToken step) {
    return at("/step/" + step);
  }

  URI moment(StepToken step, int moment) {
    return at("/step/" + step + "/moment/" + moment);
  }

  URI queueWait() {
    return at("/wait");
  }

  URI agent(AgentToken agent) {
    return at("/agent/" + agent);
  }

  URI agentDone(AgentToken agent, StepToken step) {
    return at("/agent/" + agent + "/done/" + step);
  }

  URI joining(AgentToken agent) {
    return at("/joining/" + agent);
  }

  /** What the provider signed for a request that arrived here with this path and query. */
  String signed(URI arrived) {
    var query = arrived.getRawQuery();
    return base + arrived.getRawPath() + (query == null ? "" : "?" + query);
  }

  private URI at(String path) {
    return URI.create(base + VOICE + path);
  }
}

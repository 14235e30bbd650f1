package usher.handoff.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** How agents stay logged in.
 *  @param key signs the cookies: at least 32 bytes, the same on all nodes; changing it logs everybody out
 *  @param session how long a login lasts
 *  @param secureCookie whether the cookie is sent over https only: true wherever the page is served by https */
public record DeskSettings(String key, Duration session, boolean secureCookie) {
  private static final int SHORTEST_KEY = 32;

  public DeskSettings {
    var length = key.getBytes(StandardCharsets.UTF_8).length;
    if (length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the key of the agents' cookies has " + length + " bytes, expected at least 32");
    }
  }

  /** Keys stay out of logs. */
  @Override
  public String toString() {
    return "DeskSettings[session=" + session + ", secureCookie=" + secureCookie + "]";
  }
}

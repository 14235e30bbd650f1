package usher.bot.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param cookieKey signs the agents' cookies: at least 32 bytes, the same on all nodes
 *  @param session how long an agent stays logged in
 *  @param secureCookie true wherever the page is served by https
 *  @param patience how long an agent who holds a user may show no sign of life
 *  @param lookForLost how often each node looks for such agents
 *  @param promises by when users are answered whom nobody could serve at once */
@ConfigurationProperties("usher.agents")
public record RelaySettings(
    @DefaultValue(RelaySettings.DEMO_KEY) String cookieKey,
    @DefaultValue("12h") Duration session,
    @DefaultValue("false") boolean secureCookie,
    @DefaultValue("40s") Duration patience,
    @DefaultValue("5s") Duration lookForLost,
    @DefaultValue Promises promises) {
  /** Counted from now, or from when the desk opens.
   *  @param callback by when a user is called back
   *  @param message by when a message is answered */
  public record Promises(
      @DefaultValue("2h") Duration callback,
      @DefaultValue("24h") Duration message) {}

  /** Only a demo desk starts with it. */
  public static final String DEMO_KEY = "usher-demo-cookie-key-for-agents-only";
}

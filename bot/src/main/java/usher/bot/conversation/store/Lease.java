package usher.bot.conversation.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a turn stays with a node that gives no sign of life. The usual values leave a stalled node two and a half seconds before it loses its turn, and the
 *  node that takes it over one and a half to finish it within five.
 *  @param length by the clock of Redis
 *  @param renewal how often it is renewed while work goes on; well below the length */
@ConfigurationProperties("usher.turn.lease")
public record Lease(
    @DefaultValue("3500ms") Duration length,
    @DefaultValue("1s") Duration renewal) {
  public static final Lease USUAL = new Lease(Duration.ofMillis(3500), Duration.ofSeconds(1));

  String millis() {
    return Long.toString(length.toMillis());
  }
}

package usher.bot.conversation.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long a turn stays with a node that gives no sign of life.
 *  @param length by the clock of Redis
 *  @param renewal how often it is renewed while work goes on; well below the length */
@ConfigurationProperties("usher.turn.lease")
public record Lease(
    @DefaultValue("4s") Duration length,
    @DefaultValue("1500ms") Duration renewal) {
  public static final Lease USUAL = new Lease(Duration.ofSeconds(4), Duration.ofMillis(1500));

  String millis() {
    return Long.toString(length.toMillis());
  }
}

package usher.bot.turn;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param idle silence after which a chat is closed
 *  @param hearers threads that hear; each keeps a core busy while it does */
@ConfigurationProperties("usher.turn")
public record TurnSettings(
    @DefaultValue("30m") Duration idle, @DefaultValue("2") int hearers) {}

package usher.bot.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param look how often each node looks whether the desk's folder or the live version has changed; it is told of most changes sooner
 *  @param glance how often each node looks whether an article in the folder was edited */
@ConfigurationProperties("usher.live")
public record LiveSettings(
    @DefaultValue("2s") Duration look,
    @DefaultValue("300ms") Duration glance) {}

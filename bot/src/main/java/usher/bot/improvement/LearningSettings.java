package usher.bot.improvement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How the desk learns from confirmed answers.
 *  @param every how often it is worked out anew
 *  @param alone whether ways to ask that two proved people have confirmed are added without an editor */
@ConfigurationProperties("usher.learning")
public record LearningSettings(
    @DefaultValue("30m") Duration every,
    @DefaultValue("true") boolean alone) {}

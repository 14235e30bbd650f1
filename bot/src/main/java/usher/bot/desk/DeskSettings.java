package usher.bot.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param desk folder of the desk's files; with {@code classpath:} before it, within the application */
@ConfigurationProperties("usher")
public record DeskSettings(
    @DefaultValue("classpath:desk/demo") String desk) {}

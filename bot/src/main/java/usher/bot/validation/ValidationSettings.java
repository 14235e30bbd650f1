package usher.bot.validation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param pinsPerContact wrong PINs in one conversation after which a person takes over
 *  @param pinsPerAccount wrong PINs over all contacts after which an account is closed to the bot for the lock time
 *  @param lockMinutes how long that lasts
 *  @param pepper mixed into every PIN before hashing; kept out of the desk's files */
@ConfigurationProperties("usher.validation")
public record ValidationSettings(
    @DefaultValue("3") int pinsPerContact,
    @DefaultValue("5") int pinsPerAccount,
    @DefaultValue("30") int lockMinutes,
    @DefaultValue("demo-pepper") String pepper) {}

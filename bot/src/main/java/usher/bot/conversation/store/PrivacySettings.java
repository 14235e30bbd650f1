package usher.bot.conversation.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long a conversation, its handoffs and its records are kept after its last turn */
@ConfigurationProperties("usher.privacy")
public record PrivacySettings(@DefaultValue("90d") Duration keep) {
  public PrivacySettings {
    if (keep.isNegative() || keep.isZero()) {
      throw new IllegalArgumentException(
          "usher.privacy.keep is %s; expected a time such as 90d".formatted(keep));
    }
  }
}

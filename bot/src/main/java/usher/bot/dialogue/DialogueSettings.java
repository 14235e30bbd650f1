package usher.bot.dialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param attempts unusable answers to one question of a flow after which a person takes over; at least 1 */
@ConfigurationProperties("usher.dialogue")
public record DialogueSettings(@DefaultValue("3") int attempts) {
  public DialogueSettings {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "usher.dialogue.attempts is " + attempts + ", expected 1 or more");
    }
  }
}

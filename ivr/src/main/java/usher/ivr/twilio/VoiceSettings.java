package usher.ivr.twilio;

import java.time.Duration;
import java.util.Map;
import usher.ivr.SpokenLanguage;

/**
 * How calls are answered.
 *
 * @param answerWithin after which the caller hears "one moment" and the provider asks again; 3.5 s by default, since
 *     callers take 3 s of silence for a dead line and the provider gives up after 15 s
 * @param moments how often that may happen for one step before it counts as failed
 * @param waitRound pause between two wait prompts of a queue, 1 to 60 s
 * @param deskNumber rung when something fails; blank when there is none
 */
public record VoiceSettings(
    Duration answerWithin,
    int moments,
    Duration waitRound,
    String deskNumber,
    Map<SpokenLanguage, Voice> voices) {
  public VoiceSettings {
    voices = Map.copyOf(voices);
    if (answerWithin.isNegative() || answerWithin.compareTo(Duration.ofSeconds(12)) > 0) {
      throw new IllegalArgumentException(
          "a call is answered within 12 s at most: the provider waits 15");
    }
  }

  public static VoiceSettings usual(String deskNumber) {
    return new VoiceSettings(
        Duration.ofMillis(3500), 5, Duration.ofSeconds(12), deskNumber, Voice.USUAL);
  }

  Voice voice(SpokenLanguage language) {
    return voices.getOrDefault(language, Voice.PLAIN);
  }
}

package usher.ivr.twilio;

import java.util.Map;
import usher.ivr.SpokenLanguage;

/**
 * How a language sounds and how it is recognised, in the provider's words.
 *
 * @param name of the voice
 * @param speaks BCP-47 tag of what is spoken
 * @param hears tag of what is recognised, which for Chinese is not the same
 */
public record Voice(String name, String speaks, String hears) {
  /** Neural voices of Polly for English and Chinese. */
  public static final Map<SpokenLanguage, Voice> USUAL = Map.of(
      new SpokenLanguage("en"), new Voice("Polly.Joanna-Neural", "en-US", "en-US"),
      new SpokenLanguage("zh"), new Voice("Polly.Zhiyu-Neural", "cmn-CN", "cmn-Hans-CN"));

  /** For a language without a voice of its own. */
  static final Voice PLAIN = new Voice("Polly.Joanna-Neural", "en-US", "en-US");
}

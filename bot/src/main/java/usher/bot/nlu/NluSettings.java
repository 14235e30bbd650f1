package usher.bot.nlu;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoder;
import usher.bot.nlu.embedding.Encoders;

/** @param profile {@code quality}, the usual one: sentence encoders for English and Chinese; or {@code small}: everything is heard by words and letters,
 *  which takes a hundredth of the processor time and half of the memory
 *  @param encoders folders of the site's own sentence encoders by language code, {@code usher.nlu.encoders.de=/models/german}; mostly none */
@ConfigurationProperties("usher.nlu")
public record NluSettings(
    @DefaultValue("quality") Profile profile, @DefaultValue Map<String, Path> encoders) {

  /** How much hearing may cost. */
  public enum Profile {
    QUALITY,
    SMALL
  }

  /** Those of the profile, and the site's own, which take some seconds each. Fails with {@link usher.bot.nlu.embedding.EncoderFault} when one cannot be
   *  mounted. */
  Encoders encodersInUse() {
    var ours = profile == Profile.SMALL ? Encoders.none() : Encoders.bundled();
    return ours.with(mounted());
  }

  private Map<Language, Encoder> mounted() {
    Map<Language, Encoder> mounted = new HashMap<>();
    encoders.forEach((code, folder) -> {
      var language = new Language(code);
      mounted.put(language, Encoder.mount(folder, language));
    });
    return mounted;
  }
}

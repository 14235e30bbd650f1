package usher.bot.nlu;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoder;

/** @param encoders folders of the site's own sentence encoders by language code, {@code usher.nlu.encoders.de=/models/german}; mostly none */
@ConfigurationProperties("usher.nlu")
public record NluSettings(@DefaultValue Map<String, Path> encoders) {

  /** Loads them; some seconds each. Fails with {@link usher.bot.nlu.embedding.EncoderFault} when one cannot be mounted. */
  Map<Language, Encoder> mounted() {
    Map<Language, Encoder> mounted = new HashMap<>();
    encoders.forEach((code, folder) -> {
      var language = new Language(code);
      mounted.put(language, Encoder.mount(folder, language));
    });
    return mounted;
  }
}

package usher.bot.nlu.embedding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;

/** Which encoder reads which language. Those that come with Usher are loaded when they are first needed, once.
 *  Thread-safe. */
public final class Encoders {
  private final Map<Language, Lazily> byLanguage;

  private Encoders(Map<Language, Lazily> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** English and Chinese, each with its own encoder of the bge-small family. */
  public static Encoders bundled() {
    return new Encoders(Map.of(
        Language.ENGLISH, Lazily.bundled(Encoder.ENGLISH),
        Language.CHINESE, Lazily.bundled(Encoder.CHINESE)));
  }

  /** No language is read by an encoder: hearing goes by words and letters. */
  public static Encoders none() {
    return new Encoders(Map.of());
  }

  /** These, and the site's own; a language that has both is read by the site's own. */
  public Encoders with(Map<Language, Encoder> mounted) {
    Map<Language, Lazily> all = new HashMap<>(byLanguage);
    mounted.forEach(
        (language, encoder) -> all.put(language, new Lazily(encoder.name(), () -> encoder)));
    return new Encoders(all);
  }

  /** Empty for a language that no encoder reads well. */
  public Optional<Encoder> of(Language language) {
    return Optional.ofNullable(byLanguage.get(language)).map(Lazily::get);
  }

  public boolean reads(Language language) {
    return byLanguage.containsKey(language);
  }

  /** The name of the encoder for a language without loading it; empty when there is none. */
  public String name(Language language) {
    return Optional.ofNullable(byLanguage.get(language))
        .map(lazily -> lazily.name)
        .orElse("");
  }

  private static final class Lazily {
    private final String name;
    private final Supplier<Encoder> loading;
    private @Nullable Encoder encoder;

    Lazily(String name, Supplier<Encoder> loading) {
      this.name = name;
      this.loading = loading;
    }

    static Lazily bundled(String name) {
      return new Lazily(name, () -> Encoder.load(name));
    }

    synchronized Encoder get() {
      if (encoder == null) {
        encoder = loading.get();
      }
      return encoder;
    }
  }
}

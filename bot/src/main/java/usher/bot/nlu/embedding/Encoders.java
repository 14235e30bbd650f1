package usher.bot.nlu.embedding;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;

/** Which encoder reads which language. An encoder is loaded when it is first needed, once; {@link #warm} asks for it ahead of time. Thread-safe. */
public final class Encoders {
  private final Map<Language, Lazily> byLanguage;

  private Encoders(Map<Language, Lazily> byLanguage) {
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** English and Chinese, each with its own encoder of the bge-small family. */
  public static Encoders bundled() {
    return new Encoders(Map.of(
        Language.ENGLISH,
        new Lazily(Encoder.ENGLISH),
        Language.CHINESE,
        new Lazily(Encoder.CHINESE)));
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

  /** Loads the encoder of a language and runs it once, so that the first user does not wait for it. */
  public void warm(Language language) {
    of(language).ifPresent(encoder -> encoder.encode("ready"));
  }

  private static final class Lazily {
    private final String name;
    private @Nullable Encoder encoder;

    Lazily(String name) {
      this.name = name;
    }

    synchronized Encoder get() {
      if (encoder == null) {
        encoder = Encoder.load(name);
      }
      return encoder;
    }
  }
}

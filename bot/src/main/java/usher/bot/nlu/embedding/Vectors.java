package usher.bot.nlu.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;

/** The vector of a text: remembered, prepared, or else encoded now. Texts that differ only in case, width or spaces share one. Thread-safe. */
public final class Vectors {
  private static final int REMEMBERED = 8_000;
  private static final float[] NONE = {};
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Encoders BUNDLED = Encoders.bundled();

  private final Encoders encoders;
  private final PreparedVectors prepared;
  private final LongAdder encoded = new LongAdder();
  private final Cache<EncodedText, float[]> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Vectors(Encoders encoders, PreparedVectors prepared) {
    this.encoders = encoders;
    this.prepared = prepared;
  }

  /** Unit length; shared, so not to be written to; an empty array for a language without an encoder. */
  public float[] of(String text, Language language) {
    return of(text, language, encoders);
  }

  /** As {@link #of}, by the encoder that comes with Usher even where the site has mounted its own: what was trained with the one reads no other. Empty where
   * {@link #of} is. */
  public float[] bundled(String text, Language language) {
    return !encoders.reads(language) || encoders.name(language).equals(BUNDLED.name(language))
        ? of(text, language, encoders)
        : of(text, language, BUNDLED);
  }

  private float[] of(String text, Language language, Encoders by) {
    if (!by.reads(language)) {
      return NONE;
    }
    var key = new EncodedText(by.name(language), normal(text));
    return remembered.get(
        key,
        missing -> prepared
            .find(missing.encoder(), missing.text())
            .orElseGet(() -> encode(missing.text(), language, by)));
  }

  /** How many texts have gone through an encoder so far; what was prepared or remembered has not. */
  public long encoded() {
    return encoded.sum();
  }

  private float[] encode(String text, Language language, Encoders by) {
    encoded.increment();
    return by.of(language).map(encoder -> encoder.encode(text)).orElse(NONE);
  }

  /** The vectors of many texts, to be written to a file with {@link PreparedVectors#write}. */
  public Map<EncodedText, float[]> prepare(Collection<String> texts, Language language) {
    Map<EncodedText, float[]> vectors = new HashMap<>();
    for (String text : texts) {
      vectors.put(new EncodedText(encoders.name(language), normal(text)), of(text, language));
    }
    return vectors;
  }

  /** Whether the word (lower case) stands whole in the vocabulary of the language's encoder; false without one. */
  public boolean knows(String word, Language language) {
    return encoders.of(language).map(encoder -> encoder.knows(word)).orElse(false);
  }

  public String encoderName(Language language) {
    return encoders.name(language);
  }

  static String normal(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(narrow).replaceAll(" ").strip();
  }
}

package usher.bot.nlu.distress;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Distress;
import usher.bot.conversation.Language;

/** How upset one utterance sounds, from 0 to 1; on the lines it was measured with, one calm text in twenty reaches 0.5 and one in a hundred 0.8. Limits
 *  do not carry over to other users unexamined: watch the rate of alarms. The English model was trained on GoEmotions (Google Research, Apache-2.0),
 *  the Chinese one on lines of our own; each once with sentence vectors and once by words alone. See {@link TrainDistress}. Thread-safe. */
public final class DistressGauge {
  private static final int MOST_REASONS = 5;
  private static final double WORTH_A_REASON = 0.35;
  private static final double WITHOUT_MODEL = 4;

  private final Map<Language, List<MoodModel>> models;

  private DistressGauge(Map<Language, List<MoodModel>> models) {
    this.models = Map.copyOf(models);
  }

  /** The models that come with Usher. */
  public static DistressGauge bundled() {
    return new DistressGauge(
        Map.of(Language.ENGLISH, of(Language.ENGLISH), Language.CHINESE, of(Language.CHINESE)));
  }

  private static List<MoodModel> of(Language language) {
    return List.of(
        load("/nlu/distress-" + language.code() + ".model"),
        load("/nlu/distress-" + language.code() + "-words.model"));
  }

  private static MoodModel load(String resource) {
    try (InputStream stream = DistressGauge.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      return MoodModel.read(new BufferedInputStream(stream));
    } catch (IOException fault) {
      throw new UncheckedIOException("the distress model " + resource + " cannot be read", fault);
    }
  }

  /** @param vector of the text in its language by the encoder that comes with Usher; where it is empty, words and letters are gauged */
  public Distress gauge(String text, float[] vector, Language language) {
    if (text.isBlank()) {
      return Distress.CALM;
    }
    var evidence = Evidence.of(text, language);
    MoodModel model = models.getOrDefault(language, List.of()).stream()
        .filter(one -> one.vectorSize() == vector.length)
        .findFirst()
        .orElse(null);
    double level = level(model, text, vector, evidence);
    return new Distress(level, reasons(level, evidence, model));
  }

  private static double level(
      @Nullable MoodModel model, String text, float[] vector, Evidence evidence) {
    return model == null
        ? 1 - Math.exp(-evidence.strength() / WITHOUT_MODEL)
        : model.level(model.score(MoodRow.of(text, vector, evidence), evidence));
  }

  private static List<String> reasons(double level, Evidence evidence, @Nullable MoodModel model) {
    if (level < WORTH_A_REASON) {
      return List.of();
    }
    List<String> reasons = new ArrayList<>(evidence.reasons());
    if (model != null && reasons.size() < MOST_REASONS) {
      reasons.add("model");
    }
    return reasons.stream().limit(MOST_REASONS).toList();
  }
}

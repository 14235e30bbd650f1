package usher.bot.nlu.intents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.nlu.embedding.Vectors;

/** Ranks a desk's intents for a text. Per language a classifier on the sentence vector mixed with one on words and letters, their confidence
 *  calibrated. Unchangeable, thread-safe, and the same for the same examples. */
public final class IntentModel {
  /** What share of what is said to a desk is foreign to it: of strangers' first messages (docs/quality.md of the project) one in five. */
  public static final double FOREIGN_SHARE = 0.2;

  private static final int MAGIC = 0x55494d33;

  private final String fingerprint;
  private final Map<Language, LanguageModel> byLanguage;

  private IntentModel(String fingerprint, Map<Language, LanguageModel> byLanguage) {
    this.fingerprint = fingerprint;
    this.byLanguage = Map.copyOf(byLanguage);
  }

  /** Learns from examples, in whatever order they come; some seconds for thousands once their vectors are known. No examples give a model that ranks
   * nothing. */
  public static IntentModel train(List<TrainingExample> unsorted, Vectors vectors) {
    return train(unsorted, vectors, FOREIGN_SHARE);
  }

  /** @param foreignShare what share of the texts to come is expected to be none of the intents, 0 to below 1; how sure the model is depends on it */
  public static IntentModel train(
      List<TrainingExample> unsorted, Vectors vectors, double foreignShare) {
    var examples = sorted(unsorted);
    Map<Language, List<TrainingExample>> split = new LinkedHashMap<>();
    for (TrainingExample example : examples) {
      split.computeIfAbsent(example.language(), l -> new ArrayList<>()).add(example);
    }
    Map<Language, LanguageModel> models = new LinkedHashMap<>();
    split.forEach(
        (language, own) -> models.put(language, train(language, own, vectors, foreignShare)));
    return new IntentModel(Fingerprint.of(examples, foreignShare, vectors), models);
  }

  private static List<TrainingExample> sorted(List<TrainingExample> examples) {
    return examples.stream()
        .distinct()
        .sorted(Comparator.comparing((TrainingExample e) -> e.language().code())
            .thenComparing(e -> e.intent().value())
            .thenComparing(TrainingExample::text))
        .toList();
  }

  /** Reads each example of one language by models that were trained without it, for authors; some ten seconds for thousands. Empty when there are fewer than ten. */
  public static List<SecondReading> secondReadings(
      List<TrainingExample> unsorted, Language language, Vectors vectors) {
    var examples = sorted(unsorted).stream()
        .filter(example -> example.language().equals(language))
        .toList();
    return training(language, examples, vectors, FOREIGN_SHARE).secondReadings();
  }

  private static LanguageModel train(
      Language language, List<TrainingExample> examples, Vectors vectors, double foreignShare) {
    return training(language, examples, vectors, foreignShare).train();
  }

  private static LanguageTraining training(
      Language language, List<TrainingExample> examples, Vectors vectors, double foreignShare) {
    var intents = List.copyOf(new LinkedHashSet<IntentId>(
        examples.stream().map(TrainingExample::intent).toList()));
    var rows = examples.stream()
        .map(e ->
            new Labelled(intents.indexOf(e.intent()), e.text(), vectors.of(e.text(), language)))
        .toList();
    return new LanguageTraining(intents, rows, foreignShare);
  }

  /** Best first, at most five; empty for a language without examples.
   *  @param vector of the text in this language, see {@link Vectors#of} */
  public List<RankedIntent> rank(String text, float[] vector, Language language) {
    return Optional.ofNullable(byLanguage.get(language))
        .map(model -> model.rank(text, vector))
        .orElse(List.of());
  }

  /** What the examples suggest; the usual ones for a language without examples. */
  public Thresholds thresholds(Language language) {
    return Optional.ofNullable(byLanguage.get(language))
        .map(LanguageModel::thresholds)
        .orElse(Thresholds.USUAL);
  }

  /** Mix and calibration in words, for measuring. */
  String describe(Language language) {
    return Optional.ofNullable(byLanguage.get(language))
        .map(model -> model.mix() + " " + model.calibration())
        .orElse("no model");
  }

  /** A short hash of what the model was made from: examples, encoders, and the form of the model. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Whether it was made from just these examples, so that training again would give the same. */
  public boolean madeFrom(List<TrainingExample> examples, double foreignShare, Vectors vectors) {
    return fingerprint.equals(Fingerprint.of(sorted(examples), foreignShare, vectors));
  }

  public void write(OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeUTF(fingerprint);
    var sorted = new TreeMap<String, LanguageModel>();
    byLanguage.forEach((language, model) -> sorted.put(language.code(), model));
    out.writeInt(sorted.size());
    for (var entry : sorted.entrySet()) {
      out.writeUTF(entry.getKey());
      entry.getValue().write(out);
    }
    out.flush();
  }

  /** Reads what {@link #write} wrote. Fails with {@link IOException} for a file of another form. */
  public static IntentModel read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of an intent model");
    }
    String fingerprint = in.readUTF();
    Map<Language, LanguageModel> models = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      models.put(new Language(in.readUTF()), LanguageModel.read(in));
    }
    return new IntentModel(fingerprint, models);
  }
}

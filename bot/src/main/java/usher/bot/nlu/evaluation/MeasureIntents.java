package usher.bot.nlu.evaluation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import usher.bot.conversation.Language;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.embedding.EncodedText;
import usher.bot.nlu.embedding.Encoder;
import usher.bot.nlu.embedding.EncoderFault;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.evaluation.Texts.Labelled;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** {@code evaluate intents}: trains on one file as a desk would on its examples, and asks it the texts of another. */
final class MeasureIntents implements Measure {
  /** Texts that are heard before time is taken, so that what is measured is the running desk. */
  private static final int WARMING = 200;

  /** Never nothing, or the model would not learn what is far from its examples. */
  private static final double LEAST_FOREIGN = 0.02;

  private static final double MOST_FOREIGN = 0.9;

  @Override
  public String name() {
    return "intents";
  }

  @Override
  public String help() {
    return """
        --train FILE --test FILE [--out-of-scope FILE] [--language CODE] [--encoder FOLDER] [--foreign SHARE]
            Files: CSV, UTF-8, header text,intent. Rows of the test file with the intent 'oos' or none are out of scope, and so is every
            row of the --out-of-scope file. English (en, the default) and Chinese (zh) are read by their sentence encoders,
            any other language by its words and letters, or by the encoder in FOLDER (model.onnx, tokenizer.json).
            SHARE, 0 to 0.9: how much out of scope the model is told to expect; how sure it is depends on it, and so does the
            calibration error. Without it, as much as there is in the files tested. A running desk expects 0.2.""";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    var options = Options.read(
        arguments, List.of("train", "test", "out-of-scope", "language", "encoder", "foreign"));
    var language = options.language();
    var train = Texts.read(options.file("train")).stream()
        .filter(row -> !row.isForeign())
        .toList();
    var test = Stream.concat(
            Texts.read(options.file("test")).stream(),
            options.optionalFile("out-of-scope").stream().flatMap(MeasureIntents::foreign))
        .toList();
    if (train.isEmpty()) {
      throw new BadInput(
          options.file("train") + ": every row is out of scope; expected examples of intents");
    }
    var encoders = encoders(options, language);
    var prepared = prepared(train, language, encoders);
    double before = Texts.cpuSeconds();
    var model = IntentModel.train(examples(train, language), prepared, expected(options, test));
    double seconds = Texts.cpuSeconds() - before;
    var asked = new Asking(model, new Vectors(encoders, PreparedVectors.NONE), language);
    asked.warm(train.stream().limit(WARMING).map(Labelled::text).toList());
    var answers = test.stream().map(asked::ask).toList();
    var figures = new IntentFigures(answers, model.thresholds(language), seconds);
    new IntentReport(figures, train, Memory.now()).print(out);
  }

  private static Encoders encoders(Options options, Language language) {
    try {
      var mounted =
          options.optionalFolder("encoder").map(folder -> Encoder.mount(folder, language));
      return Encoders.bundled()
          .with(mounted.map(encoder -> Map.of(language, encoder)).orElse(Map.of()));
    } catch (EncoderFault fault) {
      throw new BadInput(fault.getMessage() + ". " + fault.action());
    }
  }

  private static double expected(Options options, List<Labelled> test) {
    double found =
        (double) test.stream().filter(Labelled::isForeign).count() / Math.max(1, test.size());
    return Math.max(LEAST_FOREIGN, options.share("foreign").orElse(Math.min(found, MOST_FOREIGN)));
  }

  private static Stream<Labelled> foreign(Path file) {
    return Texts.read(file).stream().map(row -> new Labelled(row.text(), ""));
  }

  private static List<TrainingExample> examples(List<Labelled> train, Language language) {
    return train.stream()
        .map(row -> new TrainingExample(language, new IntentId(row.intent()), row.text()))
        .toList();
  }

  /** Encoding is paid once and kept, so it is no part of training. */
  private static Vectors prepared(List<Labelled> train, Language language, Encoders encoders) {
    var fresh = new Vectors(encoders, PreparedVectors.NONE);
    Map<EncodedText, float[]> all = encoders.reads(language)
        ? fresh.prepare(train.stream().map(Labelled::text).toList(), language)
        : new HashMap<>();
    return new Vectors(encoders, PreparedVectors.of(all));
  }

  /** Hears one text after another and takes the time. */
  private record Asking(IntentModel model, Vectors vectors, Language language) {

    void warm(List<String> texts) {
      texts.forEach(text -> model.rank(text, vectors.of(text, language), language));
    }

    IntentFigures.Heard ask(Labelled row) {
      double before = Texts.cpuSeconds();
      var ranking = model.rank(row.text(), vectors.of(row.text(), language), language);
      double millis = 1e3 * (Texts.cpuSeconds() - before);
      return new IntentFigures.Heard(row, new ArrayList<>(ranking), millis);
    }
  }
}

package usher.bot.nlu;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;
import usher.bot.nlu.embedding.EncodedText;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** Works out ahead of time what starting the desk would otherwise wait for: the vectors of its examples and the trained intent model. Run by the build
 *  (in {@code process-classes}) for the demo desk, or by hand for any other. Arguments: the desk's folder, and the folder to write
 *  {@code vectors.bin} and {@code intents.model} to. Does nothing when these are up to date. */
public final class PrepareDesk {
  private static final PrintStream OUT = System.out;

  private PrepareDesk() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "expected two arguments, the desk's folder and the folder to write to; got "
              + args.length);
    }
    prepare(Path.of(args[0]), Path.of(args[1]));
  }

  static void prepare(Path desk, Path output) throws IOException {
    var source = DeskSource.ofFolder(desk);
    var examples = DeskExamples.of(source);
    double foreign = DeskExamples.foreignShare(source);
    var vectors = new Vectors(Encoders.bundled(), PreparedVectors.NONE);
    if (examples.isEmpty()) {
      OUT.println("nothing to prepare: no examples in " + desk.resolve("intents"));
      return;
    }
    if (isUpToDate(examples, foreign, vectors, output)) {
      return;
    }
    Files.createDirectories(output);
    var model = IntentModel.train(examples, vectors, foreign);
    try (var out =
        new BufferedOutputStream(Files.newOutputStream(output.resolve(Prepared.VECTORS)))) {
      PreparedVectors.write(vectorsOf(examples, vectors), out);
    }
    try (var out =
        new BufferedOutputStream(Files.newOutputStream(output.resolve(Prepared.MODEL)))) {
      model.write(out);
    }
    OUT.println(
        "prepared " + examples.size() + " examples of " + desk + ", model " + model.fingerprint());
  }

  private static boolean isUpToDate(
      List<TrainingExample> examples, double foreign, Vectors vectors, Path output) {
    var model = output.resolve(Prepared.MODEL);
    if (!Files.exists(model) || !Files.exists(output.resolve(Prepared.VECTORS))) {
      return false;
    }
    try (var in = new BufferedInputStream(Files.newInputStream(model))) {
      return IntentModel.read(in).madeFrom(examples, foreign, vectors);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Map<EncodedText, float[]> vectorsOf(
      List<TrainingExample> examples, Vectors vectors) {
    Map<EncodedText, float[]> all = new HashMap<>();
    for (Language language :
        examples.stream().map(TrainingExample::language).distinct().toList()) {
      var texts = examples.stream()
          .filter(e -> e.language().equals(language))
          .map(TrainingExample::text)
          .toList();
      all.putAll(vectors.prepare(texts, language));
    }
    return all;
  }
}

package usher.bot.nlu.intents;

import usher.bot.digest.Sha256;
import java.util.List;
import java.util.stream.Stream;
import usher.bot.nlu.embedding.Vectors;

/** Names a model by what it is made from. */
final class Fingerprint {
  /** Raised whenever training changes, so that models made by older code are made anew. */
  private static final String RECIPE = "\u0003";

  private static final int LENGTH = 12;

  private Fingerprint() {}

  static String of(List<TrainingExample> examples, double foreignShare, Vectors vectors) {
    var lines = examples.stream().map(example -> line(example, vectors));
    return Sha256.of(Stream.concat(Stream.of(RECIPE, String.valueOf(foreignShare)), lines))
        .substring(0, LENGTH);
  }

  private static String line(TrainingExample example, Vectors vectors) {
    return String.join(
        "\u0000",
        example.language().code(),
        vectors.encoderName(example.language()),
        example.intent().value(),
        example.text(),
        "");
  }
}

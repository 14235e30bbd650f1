package usher.bot.nlu.intents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import usher.bot.nlu.embedding.Vectors;

/** Names a model by what it is made from. */
final class Fingerprint {
  /** Raised whenever training changes, so that models made by older code are made anew. */
  private static final int RECIPE = 2;

  private static final int LENGTH = 12;

  private Fingerprint() {}

  static String of(List<TrainingExample> examples, Vectors vectors) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) RECIPE);
      for (TrainingExample example : examples) {
        String line = String.join(
            "\u0000",
            example.language().code(),
            vectors.encoderName(example.language()),
            example.intent().value(),
            example.text(),
            "");
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}

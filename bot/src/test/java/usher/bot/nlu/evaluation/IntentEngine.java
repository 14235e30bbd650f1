package usher.bot.nlu.evaluation;

import java.nio.file.Path;
import java.util.List;

/** An engine that has learnt intents from the rows of a file. Thread-safe. */
interface IntentEngine {

  /** The intent that it takes a text for. */
  String hear(String text);

  /** CPU seconds to learn, sentence vectors not counted. */
  double trainSeconds();

  /** @param name one of usher, usher-cached, usher-words, opennlp
   *  @param kept file of the rows' vectors; written when it is not there */
  static IntentEngine trained(String name, List<Texts.Labelled> rows, Path kept) {
    return switch (name) {
      case "usher" -> UsherEngine.withEncoder(rows, kept);
      case "usher-cached" -> UsherEngine.remembering(rows, kept);
      case "usher-words" -> UsherEngine.byWords(rows, kept);
      case "opennlp" -> OpenNlpEngine.of(rows);
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }
}

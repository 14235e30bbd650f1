package usher.bot.nlu;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.nlu.intents.TrainingExample;

/** Reads no more of a desk's folder than the examples in {@code intents/}. Whether the files are right is checked when the desk is read in earnest. */
final class DeskExamples {
  private DeskExamples() {}

  /** None when the folder has no intents. */
  static List<TrainingExample> read(Path desk) throws IOException {
    var folder = desk.resolve("intents");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<TrainingExample> examples = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        examples.addAll(ofFile(file));
      }
    }
    return examples;
  }

  private static List<TrainingExample> ofFile(Path file) throws IOException {
    List<TrainingExample> examples = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file)) {
      Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      var intent = new IntentId(String.valueOf(content.get("intent")));
      if (content.get("examples") instanceof Map<?, ?> byLanguage) {
        byLanguage.forEach((code, texts) -> {
          var language = new Language(String.valueOf(code));
          ((List<?>) texts)
              .forEach(text ->
                  examples.add(new TrainingExample(language, intent, String.valueOf(text))));
        });
      }
    }
    return examples;
  }
}

package usher.bot.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskSource;

/** Usher's own texts, as they stand on the class path. A language Usher has no texts for must bring all of them itself. */
final class BuiltInTexts {
  private static final List<String> FILES = List.of("%s.yaml", "answers-%s.yaml");

  private BuiltInTexts() {}

  static DeskSource read(List<Language> languages) {
    var files = new TreeMap<String, String>();
    for (var language : languages) {
      for (var form : FILES) {
        add(form.formatted(language), files);
      }
    }
    return DeskSource.of("Usher's own texts", files);
  }

  private static void add(String file, Map<String, String> files) {
    try (var stream = BuiltInTexts.class.getResourceAsStream("/texts/" + file)) {
      if (stream != null) {
        files.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException("Usher's own texts cannot be read", fault);
    }
  }
}

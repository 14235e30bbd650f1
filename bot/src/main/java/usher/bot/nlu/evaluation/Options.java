package usher.bot.nlu.evaluation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.conversation.Language;

/** {@code --name value} pairs. */
record Options(Map<String, String> values) {

  /** @param known names that may be given, without the dashes
   *  @throws BadInput for anything else */
  static Options read(List<String> arguments, List<String> known) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      var name = arguments.get(i).replaceFirst("^--", "");
      if (!arguments.get(i).startsWith("--") || !known.contains(name)) {
        throw new BadInput(
            "'" + arguments.get(i) + "' is no option; there are --" + String.join(", --", known));
      }
      if (i + 1 == arguments.size()) {
        throw new BadInput("--" + name + " is without a value");
      }
      values.put(name, arguments.get(i + 1));
    }
    return new Options(Map.copyOf(values));
  }

  Path file(String name) {
    return optionalFile(name)
        .orElseThrow(() -> new BadInput("--" + name + " FILE is missing; see --help"));
  }

  Optional<Path> optionalFile(String name) {
    return Optional.ofNullable(values.get(name)).map(Options::existing);
  }

  /** English when none is named. */
  Language language() {
    try {
      return new Language(values.getOrDefault("language", "en"));
    } catch (IllegalArgumentException wrong) {
      throw new BadInput("--language: " + wrong.getMessage());
    }
  }

  private static Path existing(String name) {
    try {
      var file = Path.of(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // told below
    }
    throw new BadInput("there is no file " + name);
  }
}

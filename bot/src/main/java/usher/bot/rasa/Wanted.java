package usher.bot.rasa;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.Nearest;

/** What the command was asked for.
 *  @param options by name, without the dashes */
record Wanted(Path rasa, Path desk, Map<String, String> options) {
  private static final List<String> OPTIONS = List.of("to", "language", "service");
  private static final String USAGE =
      "write: import rasa FOLDER --to DESK; more with: import --help";

  static Wanted read(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("rasa") || words.get(1).startsWith("--")) {
      throw new Refused(
          words.isEmpty() || words.getFirst().equals("rasa")
              ? "the folder of the Rasa project is missing; " + USAGE
              : "'%s' is nothing to import from, only 'rasa' is; ".formatted(words.getFirst())
                  + USAGE);
    }
    var options = options(words.subList(2, words.size()));
    if (!options.containsKey("to")) {
      throw new Refused("--to DESK is missing; " + USAGE);
    }
    return new Wanted(path(words.get(1)), path(options.getOrDefault("to", "")), options);
  }

  private static Map<String, String> options(List<String> words) {
    var options = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      var name = words.get(i).replaceFirst("^--", "");
      if (!words.get(i).startsWith("--") || !OPTIONS.contains(name)) {
        throw new Refused("'%s' is no option; there are --%s"
            .formatted(words.get(i), String.join(", --", OPTIONS)));
      }
      if (i + 1 == words.size()) {
        throw new Refused("--" + name + " is without a value; " + USAGE);
      }
      options.put(name, words.get(i + 1));
    }
    return options;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw new Refused("'" + name + "' is no path; name a folder");
    }
  }

  /** Of everything in the project; empty: to be detected. */
  Optional<Language> language() {
    try {
      return Optional.ofNullable(options.get("language")).map(Language::new);
    } catch (IllegalArgumentException wrong) {
      throw new Refused("--language: " + wrong.getMessage());
    }
  }

  /** The one that was named, or the desk's first. */
  String service(DeskInfo desk) {
    var known = desk.services().keySet();
    var named = options.get("service");
    if (named != null && !known.contains(named)) {
      throw new Refused("--service: '%s' is not in desk.yaml — %s"
          .formatted(named, Nearest.to(named, known)));
    }
    return named != null
        ? named
        : known.stream()
            .findFirst()
            .orElseThrow(() ->
                new Refused("desk.yaml names no services; add at least one, intents need it"));
  }
}

package usher.bot.rasa;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.conversation.Language;
import usher.bot.folder.DeskInfo;
import usher.bot.folder.Nearest;
import usher.bot.nlu.evaluation.BadInput;
import usher.bot.nlu.evaluation.Options;

/** What the command was asked for.
 *  @param options by name, without the dashes */
record Wanted(Path rasa, Path desk, Map<String, String> options) {
  private static final String USAGE = "write: import rasa FOLDER --to DESK; see import --help";

  /** @throws BadInput when it was asked in another way */
  static Wanted read(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("rasa")) {
      throw new BadInput("say what to import, only 'rasa' is known; " + USAGE);
    }
    if (words.size() < 2 || words.get(1).startsWith("--")) {
      throw new BadInput("the folder of the Rasa project is missing; " + USAGE);
    }
    var given = Options.read(
        words.subList(2, words.size()), List.of("to", "language", "service"), List.of());
    var options = new HashMap<>(given.values());
    options.put("rasa", words.get(1));
    var folders = new Options(options, given.flags());
    return new Wanted(folders.folder("rasa"), folders.folder("to"), options);
  }

  /** Of everything in the project; empty when none was named. */
  Optional<Language> language(DeskInfo desk) {
    var code = options.get("language");
    if (code == null) {
      return Optional.empty();
    }
    return Optional.of(desk.languages().stream()
        .filter(spoken -> spoken.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new BadInput(
            "--language: the desk does not speak '%s', but %s".formatted(code, desk.languages()))));
  }

  /** The one that was named, or the desk's first. */
  String service(DeskInfo desk) {
    var known = desk.services().keySet();
    var first = known.stream().findFirst();
    var wanted = Optional.ofNullable(options.get("service")).or(() -> first);
    return wanted
        .filter(known::contains)
        .orElseThrow(() -> new BadInput("--service: there is no service '%s' in desk.yaml — %s"
            .formatted(wanted.orElse(""), Nearest.to(wanted.orElse(""), known))));
  }
}

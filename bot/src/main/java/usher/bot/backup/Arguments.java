package usher.bot.backup;

import java.nio.file.Path;
import java.util.List;

/** What both commands are told: one file, and where the desk's data lies, named as the application's setting is. */
record Arguments(Path file, Path data) {
  private static final String DATA = "--usher.data=";

  /** @throws BackupException when there is not just one file */
  static Arguments read(String command, List<String> words) {
    var files = words.stream().filter(word -> !word.startsWith("--")).toList();
    var unknown = words.stream()
        .filter(word -> word.startsWith("--") && !word.startsWith(DATA))
        .toList();
    if (files.size() != 1 || !unknown.isEmpty()) {
      throw new BackupException(
          "name one file, as in: java -jar usher.jar %s usher-backup.zip [--usher.data=data]%s"
              .formatted(command, unknown.isEmpty() ? "" : "; unknown: " + unknown.getFirst()));
    }
    var data = words.stream()
        .filter(word -> word.startsWith(DATA))
        .map(word -> word.substring(DATA.length()))
        .reduce((_, last) -> last)
        .orElse(System.getenv().getOrDefault("USHER_DATA", "data"));
    return new Arguments(
        Path.of(files.getFirst()).toAbsolutePath(), Path.of(data).toAbsolutePath());
  }
}

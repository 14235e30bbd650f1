package usher.bot.rasa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problems;

/** The YAML files of a Rasa project that hold training data or a domain, text by path. Settings of servers and models stay unread: they hold secrets. */
final class RasaFiles {
  private static final List<String> FOLDERS = List.of("data", "domain", "nlu");
  private static final List<String> SETTINGS = List.of("config", "endpoints", "credentials");
  private static final int DEEPEST = 8;
  private static final long LARGEST_BYTES = 20_000_000;
  private static final Pattern OF_RASA = Pattern.compile(
      "(?m)^(nlu|domain|responses|intents|stories|rules|forms|slots|actions|entities):");
  private static final Pattern OF_RASA_1 = Pattern.compile("(?m)^##\\s*(intent|synonym|lookup|regex):|\"rasa_nlu_data\"");

  private RasaFiles() {}

  /** Fails with {@link FolderException} when there is no such folder. */
  static SortedMap<String, String> of(Path folder, Problems problems) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FolderException("there is no folder " + folder
          + "; name the folder of the Rasa project, which holds domain.yml and data/");
    }
    var texts = new TreeMap<String, String>();
    for (var file : candidates(folder)) {
      var path = folder.relativize(file).toString().replace('\\', '/');
      add(path, file, texts, problems);
    }
    return texts;
  }

  private static List<Path> candidates(Path folder) throws IOException {
    try (var top = Files.list(folder);
        var deeper = FOLDERS.stream()
            .map(folder::resolve)
            .filter(Files::isDirectory)
            .flatMap(RasaFiles::walk)) {
      return Stream.concat(top, deeper)
          .filter(Files::isRegularFile)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder, DEEPEST);
    } catch (IOException fault) {
      throw new FolderException("the folder " + folder + " cannot be read", fault);
    }
  }

  private static void add(
      String path, Path file, SortedMap<String, String> texts, Problems problems)
      throws IOException {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith(".") || SETTINGS.contains(name.replaceFirst("\\.ya?ml$", ""))) {
      return;
    }
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      var text = text(path, file, problems);
      if (path.contains("/") || name.matches("(nlu|domain).*") || OF_RASA.matcher(text).find()) {
        texts.put(path, text);
      }
    } else if ((name.endsWith(".md") || name.endsWith(".json"))
        && path.contains("/")
        && OF_RASA_1.matcher(text(path, file, problems)).find()) {
      problems.add(
          path,
          1,
          "this is training data in a form of Rasa 1",
          "convert it to YAML with Rasa 2 (rasa data convert nlu), or move it out of the folder");
    }
  }

  private static String text(String path, Path file, Problems problems) throws IOException {
    if (Files.size(file) > LARGEST_BYTES) {
      problems.add(
          path, 1, "the file is larger than " + LARGEST_BYTES + " bytes", "split it into several");
      return "";
    }
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    int unreadable = text.indexOf('\uFFFD');
    if (unreadable >= 0) {
      int line = (int) text.substring(0, unreadable).lines().count();
      problems.add(path, Math.max(1, line), "this is not UTF-8", "save the file as UTF-8");
    }
    return text;
  }
}

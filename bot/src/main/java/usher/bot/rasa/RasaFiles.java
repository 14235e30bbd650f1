package usher.bot.rasa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import usher.bot.folder.Problems;

/** Finds the files of a Rasa project that hold training data or a domain. Settings of servers and channels are not taken: they hold secrets. */
final class RasaFiles {
  private static final int DEEPEST = 8;
  private static final long LARGEST_BYTES = 3_000_000;
  private static final Set<String> SETTINGS = Set.of("config", "endpoints", "credentials");
  private static final Set<String> NOT_OURS =
      Set.of("venv", "node_modules", "models", "results", "tests");
  private static final Pattern OF_RASA = Pattern.compile(
      "(?m)^[\"']?(nlu|intents|entities|slots|responses|forms|actions|stories|rules)[\"']?\\s*:");
  private static final Pattern OF_RASA_1 =
      Pattern.compile("(?m)^##\\s*(intent|synonym|lookup|regex):|\"rasa_nlu_data\"");

  private final Path folder;
  private final Tally leftOut;
  private final Problems problems;

  RasaFiles(Path folder, Tally leftOut, Problems problems) {
    this.folder = folder;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /** Texts by path within the folder. */
  SortedMap<String, String> read() throws IOException {
    var texts = new TreeMap<String, String>();
    for (var path : paths()) {
      var text = text(path);
      if (path.matches(".*\\.(md|json)")) {
        noteRasa1(path, text);
      } else if (isOfRasa(path, text)) {
        texts.put(path, text);
      } else {
        leftOut.add("files", path, "they hold neither training data nor a domain");
      }
    }
    return texts;
  }

  private List<String> paths() throws IOException {
    try (var all = Files.walk(folder, DEEPEST)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.matches("(?i).+\\.(ya?ml|md|json)"))
          .filter(path -> List.of(path.split("/")).stream()
              .noneMatch(part -> part.startsWith(".") || NOT_OURS.contains(part)))
          .filter(path -> !SETTINGS.contains(name(path)))
          .sorted()
          .toList();
    } catch (UncheckedIOException fault) {
      throw new IOException("the folder " + folder + " cannot be read", fault);
    }
  }

  private String text(String path) throws IOException {
    var file = folder.resolve(path);
    if (Files.size(file) > LARGEST_BYTES) {
      problems.add(path, 1, "larger than " + LARGEST_BYTES + " bytes", "split the file");
      return "";
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** A file that is called like one of Rasa's is read even if nothing of Rasa's is found, so that what is wrong with it is told. */
  private boolean isOfRasa(String path, String text) {
    if (!name(path).matches("(nlu|domain|responses).*")
        && !OF_RASA.matcher(text).find()) {
      return false;
    }
    var odd = text.indexOf('\uFFFD');
    if (odd >= 0) {
      var line = (int) text.substring(0, odd).chars().filter(c -> c == '\n').count() + 1;
      problems.add(path, line, "characters that are not UTF-8", "save the file as UTF-8");
    }
    return true;
  }

  private void noteRasa1(String path, String text) {
    if (OF_RASA_1.matcher(text).find()) {
      leftOut.add("files of Rasa 1", path, "make YAML of them with Rasa 2: rasa data convert nlu");
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
  }
}

package usher.bot.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** Reads the scripts. */
final class ScenarioReader {
  private static final Path FOLDER = Path.of("src", "test", "resources", "scenarios");

  private ScenarioReader() {}

  /** All scripts, by name. */
  static List<Scenario> all() {
    try (var files = Files.list(FOLDER)) {
      var sorted =
          new TreeSet<>(files.filter(file -> file.toString().endsWith(".yaml")).toList());
      return sorted.stream().map(ScenarioReader::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario read(Path file) {
    try {
      Map<String, Object> root = new Yaml().load(Files.readString(file));
      var lines = new ArrayList<Scenario.Line>();
      for (var line : (List<?>) root.get("lines")) {
        lines.add(line(lines.size() + 1, line));
      }
      return new Scenario(
          file.getFileName().toString(),
          (String) root.get("about"),
          (String) root.get("language"),
          lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario.Line line(int number, Object line) {
    if (line instanceof Map<?, ?> map && map.size() == 1) {
      var entry = map.entrySet().iterator().next();
      return new Scenario.Line(number, String.valueOf(entry.getKey()), with(entry.getValue()));
    }
    return new Scenario.Line(number, String.valueOf(line), Map.of());
  }

  private static Map<String, Object> with(Object value) {
    var with = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> with.put(String.valueOf(key), one));
    } else if (value != null) {
      with.put("text", value);
    }
    return with;
  }
}

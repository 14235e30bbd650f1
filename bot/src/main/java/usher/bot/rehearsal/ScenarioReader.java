package usher.bot.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the scripts. {@code <+3>} is the day three days from now as people of the script's language write it, {@code <+3 EEEE, d MMMM yyyy>} in that pattern. */
final class ScenarioReader {
  private static final Pattern DAY = Pattern.compile("<\\+(\\d+)(?: ([^>]+))?>");

  private final ZoneId zone;

  /** @param zone of the desk: its days are meant */
  ScenarioReader(ZoneId zone) {
    this.zone = zone;
  }

  /** All scripts of a folder, by name; a file that is no script is a script that fails.
   *  @throws Difference when there is no such folder */
  List<Scenario> all(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Difference("there is no folder " + folder + "; put conversations there as *.yaml");
    }
    try (var files = Files.list(folder)) {
      var sorted =
          new TreeSet<>(files.filter(file -> file.toString().endsWith(".yaml")).toList());
      return sorted.stream().map(this::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Scenario read(Path file) {
    var name = String.valueOf(file.getFileName());
    try {
      var written = Files.readString(file);
      var language = text(load(written, name), "language", name);
      var root = load(dated(written, Locale.of(language)), name);
      if (!(root.get("lines") instanceof List<?> all)) {
        throw new Difference(name + ": 'lines' is missing; list who says what");
      }
      var lines = new ArrayList<Scenario.Line>();
      for (var line : all) {
        lines.add(line(lines.size() + 1, line));
      }
      return new Scenario(name, text(root, "about", name), language, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<?, ?> load(String written, String name) {
    try {
      return new Yaml(new LoaderOptions()).load(written) instanceof Map<?, ?> root
          ? root
          : Map.of();
    } catch (YAMLException e) {
      throw new Difference(name + " is no YAML: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> root, String key, String name) {
    if (root.get(key) instanceof String text) {
      return text;
    }
    throw new Difference(
        "%s: '%s' is missing; write about, language and lines".formatted(name, key));
  }

  private String dated(String written, Locale language) {
    var today = LocalDate.now(zone);
    var usual = language.getLanguage().equals("zh") ? "M月d日" : "d MMMM";
    return DAY.matcher(written).replaceAll(found -> {
      var pattern = found.group(2) == null ? usual : found.group(2);
      return today
          .plusDays(Long.parseLong(found.group(1)))
          .format(DateTimeFormatter.ofPattern(pattern, language));
    });
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

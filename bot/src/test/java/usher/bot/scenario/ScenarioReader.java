package usher.bot.scenario;

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
import org.yaml.snakeyaml.Yaml;

/** Reads the scripts. {@code <+3>} is the day three days from now as people of the script's language write it, {@code <+3 EEEE, d MMMM yyyy>} in that pattern. */
final class ScenarioReader {
  private static final Pattern DAY = Pattern.compile("<\\+(\\d+)(?: ([^>]+))?>");

  /** The demo desk's. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

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
      var written = Files.readString(file);
      var language = (String) new Yaml().<Map<String, Object>>load(written).get("language");
      Map<String, Object> root = new Yaml().load(dated(written, Locale.of(language)));
      var lines = new ArrayList<Scenario.Line>();
      for (var line : (List<?>) root.get("lines")) {
        lines.add(line(lines.size() + 1, line));
      }
      return new Scenario(
          file.getFileName().toString(), (String) root.get("about"), language, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String dated(String written, Locale language) {
    var today = LocalDate.now(ZONE);
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

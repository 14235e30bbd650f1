package usher.bot.nlu.details;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Detail;
import usher.bot.conversation.Detail.Kind;

/** Measures the slot finder: the share of cases, per language and kind, whose values are found just so. Arguments: the file of cases, and a kind
 *  whose misses are printed. */
public final class MeasureEntities {
  private static final Map<String, Kind> KINDS = Map.of(
      "date",
      Kind.DATE,
      "time",
      Kind.TIME,
      "datetime",
      Kind.DATE_TIME,
      "duration",
      Kind.DURATION,
      "number",
      Kind.NUMBER,
      "phone",
      Kind.PHONE,
      "email",
      Kind.EMAIL);

  private MeasureEntities() {}

  public static void main(String[] args) throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    var finder = new SlotFinder(List.of(), "US");
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode node = JsonMapper.shared().readTree(line);
      Kind kind = KINDS.get(node.path("kind").asString());
      if (kind == null) {
        continue;
      }
      String key = node.path("language").asString() + " " + kind;
      var now = LocalDateTime.parse(node.path("reference").asString("2016-11-07T00:00:00"))
          .atZone(ZoneOffset.UTC);
      var found = finder.find(node.path("text").asString(), now).stream()
          .filter(d -> d.kind() == kind)
          .toList();
      boolean right = agrees(kind, node.path("expected"), found);
      int[] count = counts.computeIfAbsent(key, k -> new int[2]);
      count[0] += right ? 1 : 0;
      count[1]++;
      if (!right && args.length > 1 && key.equals(args[1])) {
        System.out.println(
            node.path("text") + " expected " + node.path("expected") + " found " + found);
      }
    }
    counts.forEach((key, count) -> System.out.printf(
        "%-14s %4d of %4d  %.2f%n", key, count[0], count[1], (double) count[0] / count[1]));
  }

  private static boolean agrees(Kind kind, JsonNode expected, List<Detail> found) {
    if (expected.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < found.size(); i++) {
      String value = expected.get(i).path("value").asString();
      if (!agrees(kind, value, expected.get(i).path("text").asString(), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean agrees(Kind kind, String value, String text, Detail found) {
    return switch (kind) {
      case NUMBER ->
        Math.abs(Double.parseDouble(value) - Double.parseDouble(found.value()))
            < 1e-9 * Math.abs(Double.parseDouble(value)) + 1e-12;
      case TIME -> value.startsWith(found.value());
      case DATE_TIME -> value.replace(' ', 'T').startsWith(found.value());
      case DURATION -> Math.abs(Double.parseDouble(value) - seconds(found.value())) < 0.01;
      case PHONE -> found.text().replaceAll("\\D", "").equals(text.replaceAll("\\D", ""));
      case DATE, EMAIL, RECORD_NUMBER, CHOICE -> found.value().equals(value);
    };
  }

  private static double seconds(String iso) {
    int t = iso.indexOf('T');
    var period = t == 1 ? Period.ZERO : Period.parse(t < 0 ? iso : iso.substring(0, t));
    var time = t < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(t));
    return 86_400.0 * (365 * period.getYears() + 30 * period.getMonths() + period.getDays())
        + time.toMillis() / 1000.0;
  }
}

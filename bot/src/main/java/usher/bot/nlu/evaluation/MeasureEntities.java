package usher.bot.nlu.evaluation;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import usher.bot.conversation.Detail.Kind;
import usher.bot.nlu.details.SlotFinder;

/** {@code evaluate entities}: the share of cases, per kind and language, whose spans and values are found just so, no more and no fewer. */
final class MeasureEntities implements Measure {
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
      Kind.EMAIL,
      "url",
      Kind.URL,
      "ip",
      Kind.IP);
  private static final String MONDAY = "2016-11-07T00:00:00";
  private static final String COUNTRY = "US";

  @Override
  public String name() {
    return "entities";
  }

  @Override
  public String help() {
    return """
        --test FILE
            File: one JSON object a line: kind (date, time, datetime, duration, number, phone, email, url, ip), language (en, zh), text,
            reference (local ISO time that is now; optional), expected: a list of text and value. Other kinds are counted as
            not measured.""";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    var file = Options.read(arguments, List.of("test")).file("test");
    Map<String, int[]> counts = new TreeMap<>();
    JsonRow.read(file).forEach(row -> count(row, counts));
    print(counts, out);
  }

  private static void count(JsonRow row, Map<String, int[]> counts) {
    try {
      var node = row.node();
      var kind = KINDS.get(node.path("kind").asString(""));
      int[] count = counts.computeIfAbsent(
          node.path("kind").asString("?") + "/" + node.path("language").asString("?"),
          _ -> new int[2]);
      if (kind != null) {
        count[0] += isRight(kind, node) ? 1 : 0;
        count[1]++;
      }
    } catch (JacksonException | DateTimeException | NumberFormatException wrong) {
      throw row.bad(JsonRow.firstLine(wrong.getMessage()));
    }
  }

  private static boolean isRight(Kind kind, JsonNode node) {
    var now = LocalDateTime.parse(node.path("reference").asString(MONDAY)).atZone(ZoneOffset.UTC);
    var found = new SlotFinder(List.of(), COUNTRY)
        .find(node.path("text").asString(""), now).stream()
            .filter(detail -> detail.kind() == kind)
            .toList();
    return Expected.agrees(kind, node.path("expected"), found);
  }

  private static void print(Map<String, int[]> counts, PrintStream out) {
    int right = counts.values().stream().mapToInt(count -> count[0]).sum();
    int all = counts.values().stream().mapToInt(count -> count[1]).sum();
    var json = new JsonLine().with("overall", share(right, all));
    out.printf("%-16s %5d of %5d%n", "overall", right, all);
    counts.forEach((key, count) -> {
      out.printf("%-16s %5d of %5d%n", key, count[0], count[1]);
      json.with(key, share(count[0], count[1]));
    });
    out.println();
    out.println(json);
  }

  private static double share(int some, int all) {
    return all == 0 ? Double.NaN : (double) some / all;
  }
}

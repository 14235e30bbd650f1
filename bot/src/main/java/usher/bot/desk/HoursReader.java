package usher.bot.desk;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import usher.bot.folder.Node;

/** Reads {@code {mon: "08:00-12:00, 13:00-18:00"}}. */
final class HoursReader {
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})");

  private HoursReader() {}

  static Hours read(Node node) {
    var week = new EnumMap<DayOfWeek, List<Hours.Span>>(DayOfWeek.class);
    var days = days();
    if (node.exists()) {
      node.only(days.keySet().toArray(String[]::new));
    }
    days.forEach((name, day) -> node.maybe(name).ifPresent(hours -> week.put(day, spans(hours))));
    return new Hours(week);
  }

  private static List<Hours.Span> spans(Node node) {
    var spans = new ArrayList<Hours.Span>();
    for (var text : node.text().split("\\s*,\\s*")) {
      var match = SPAN.matcher(text);
      var span = match.matches()
          ? new Hours.Span(
              minute(match.group(1), match.group(2)), minute(match.group(3), match.group(4)))
          : null;
      if (span == null || span.from() >= span.to() || span.to() > 24 * 60) {
        node.wrong(
            "'" + text + "' are no hours", "write from-to within one day, as in \"08:00-18:00\"");
      } else {
        spans.add(span);
      }
    }
    return spans;
  }

  private static int minute(String hour, String minute) {
    return Integer.parseInt(minute) > 59
        ? Integer.MAX_VALUE
        : Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
  }

  private static Map<String, DayOfWeek> days() {
    var days = new LinkedHashMap<String, DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    return days;
  }
}

package usher.knowledge.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import usher.knowledge.library.Header.Entry;
import usher.knowledge.library.Header.Line;

/** Takes typed values out of a header; what is missing or of the wrong type is put on the sheet, and a harmless value is given in its place. */
final class HeaderChecks {
  private final Header header;
  private final ArticleProblems.Sheet sheet;

  HeaderChecks(Header header, ArticleProblems.Sheet sheet) {
    this.header = header;
    this.sheet = sheet;
  }

  /** A text that must be there; line 1 and nothing when it is missing. */
  Line text(String key, String right) {
    var entry = header.entry(key);
    if (entry.isEmpty()) {
      sheet.mistake(1, "'" + key + "' is missing", right);
      return new Line(1, "");
    }
    Line line = single(key, entry.get(), right);
    if (line.text().isEmpty()) {
      sheet.mistake(line.line(), "'" + key + "' is empty", right);
    }
    return line;
  }

  /** Texts; empty when the entry is missing. A single text counts as a list of one. */
  List<Line> list(String key) {
    var lines = header.entry(key).map(Entry::values).orElse(List.of());
    lines.stream()
        .filter(line -> line.text().isEmpty())
        .forEach(line -> sheet.mistake(
            line.line(), "an item of '" + key + "' is empty", "fill it or take it away"));
    return lines.stream().filter(line -> !line.text().isEmpty()).toList();
  }

  /** A list that must be there and not be empty. */
  List<Line> someOf(String key, String right) {
    var lines = list(key);
    if (lines.isEmpty()) {
      sheet.mistake(lineOf(key), "'" + key + "' is missing or empty", right);
    }
    return lines;
  }

  /** Ids, each one of the known where these are known. */
  Set<String> ids(List<Line> lines, String what, Set<String> known) {
    var ids = new LinkedHashSet<String>();
    for (Line line : lines) {
      if (!known.isEmpty() && !known.contains(line.text())) {
        sheet.mistake(
            line.line(),
            what + " '" + line.text() + "' is not known to the desk",
            "use one of " + new TreeSet<>(known));
      }
      ids.add(line.text());
    }
    return ids;
  }

  /** A day; null when the entry is missing. */
  @Nullable
  LocalDate day(String key) {
    var entry = header.entry(key);
    if (entry.isEmpty()) {
      return null;
    }
    String right = "write the day as 2027-06-30";
    Line line = single(key, entry.get(), right);
    try {
      return LocalDate.parse(line.text());
    } catch (DateTimeParseException _) {
      sheet.mistake(
          line.line(), "'" + key + "' is '" + line.text() + "', which is not a day", right);
      return null;
    }
  }

  /** Where the entry stands; 1 when it is missing. */
  int lineOf(String key) {
    return header.entry(key).map(Entry::line).orElse(1);
  }

  private Line single(String key, Entry entry, String right) {
    if (entry.listed()) {
      sheet.mistake(entry.line(), "'" + key + "' is a list", right);
    }
    return entry.values().stream().findFirst().orElse(new Line(entry.line(), ""));
  }
}

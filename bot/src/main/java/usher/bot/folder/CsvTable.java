package usher.bot.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A CSV file with a header line: commas, double quotes around fields that need them, doubled quotes within.
 *  @param rows in the order of the file, without the header and blank lines */
public record CsvTable(List<Row> rows) {
  public CsvTable {
    rows = List.copyOf(rows);
  }

  /** A line of the table. */
  public static final class Row {
    private final String file;
    private final int line;
    private final Map<String, String> fields;
    private final Problems problems;

    private Row(String file, int line, Map<String, String> fields, Problems problems) {
      this.file = file;
      this.line = line;
      this.fields = Map.copyOf(fields);
      this.problems = problems;
    }

    /** Without spaces around it; empty when the field is. */
    public String get(String column) {
      return fields.getOrDefault(column, "");
    }

    public void wrong(String wrong, String right) {
      problems.add(file, line, wrong, right);
    }
  }

  /** An empty table when the file is missing or its header wrong, which is then a problem already. */
  public static CsvTable read(
      DeskSource source, String path, List<String> header, Problems problems) {
    return read(source, path, header, List.of(), problems);
  }

  /** @param more columns that may follow, all of them or none */
  public static CsvTable read(
      DeskSource source, String path, List<String> header, List<String> more, Problems problems) {
    var all = Stream.concat(header.stream(), more.stream()).toList();
    var first =
        source.text(path).flatMap(text -> text.replace("\uFEFF", "").lines().findFirst());
    var full = first.filter(line -> fields(line).equals(all)).isPresent();
    return ofHeader(source, path, full ? all : header, problems);
  }

  private static CsvTable ofHeader(
      DeskSource source, String path, List<String> header, Problems problems) {
    var text = source.text(path);
    var wanted = String.join(",", header);
    if (text.isEmpty()) {
      problems.add(path, 1, "the file is missing", "write " + path + " with the header " + wanted);
      return new CsvTable(List.of());
    }
    var lines = text.get().replace("\uFEFF", "").lines().toList();
    if (lines.isEmpty() || !fields(lines.getFirst()).equals(header)) {
      problems.add(path, 1, "the header is not as expected", "write " + wanted);
      return new CsvTable(List.of());
    }
    return new CsvTable(rows(path, lines, header, problems));
  }

  private static List<Row> rows(
      String path, List<String> lines, List<String> header, Problems problems) {
    var rows = new ArrayList<Row>();
    for (var number = 2; number <= lines.size(); number++) {
      var line = lines.get(number - 1);
      var fields = fields(line);
      if (line.isBlank()) {
        continue;
      }
      if (fields.size() != header.size()) {
        problems.add(
            path,
            number,
            "found %d fields".formatted(fields.size()),
            "write %d, as in the header".formatted(header.size()));
      } else {
        rows.add(row(path, number, header, fields, problems));
      }
    }
    return rows;
  }

  private static Row row(
      String path, int number, List<String> header, List<String> fields, Problems problems) {
    var named = new HashMap<String, String>();
    for (var i = 0; i < header.size(); i++) {
      named.put(header.get(i), fields.get(i));
    }
    return new Row(path, number, named, problems);
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}

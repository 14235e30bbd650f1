package usher.bot.nlu.distress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines to learn distress from: a CSV file {@code text,distressed} with a header, the last field 1 or 0, quotes doubled within quotes, one row
 *  a line. */
final class LabelledLines {
  private LabelledLines() {}

  record Line(String text, boolean distressed) {}

  static List<Line> read(Path file) throws IOException {
    List<String> rows = Files.readAllLines(file);
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      lines.add(line(file, i + 1, rows.get(i)));
    }
    return lines;
  }

  private static Line line(Path file, int number, String row) throws IOException {
    int comma = row.lastIndexOf(',');
    String label = row.substring(comma + 1).strip();
    if (comma < 0 || !label.matches("[01]")) {
      throw new IOException(
          file + ", line " + number + ": the last field is '" + label + "'; expected 0 or 1");
    }
    return new Line(unquoted(row.substring(0, comma)), label.equals("1"));
  }

  private static String unquoted(String field) {
    boolean quoted = field.length() >= 2 && field.startsWith("\"") && field.endsWith("\"");
    return quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field;
  }
}

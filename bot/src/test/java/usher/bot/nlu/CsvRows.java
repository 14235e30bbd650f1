package usher.bot.nlu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the two columns of a measuring file: RFC 4180 with a header. */
public final class CsvRows {
  private CsvRows() {}

  public record Pair(String text, String label) {}

  public static List<Pair> read(Path file) throws IOException {
    var cells = cells(Files.readString(file));
    List<Pair> rows = new ArrayList<>();
    for (int i = 2; i + 1 < cells.size(); i += 2) {
      rows.add(new Pair(cells.get(i), cells.get(i + 1)));
    }
    return rows;
  }

  private static List<String> cells(String text) {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        if (quoted && i > 0 && text.charAt(i - 1) == '"') {
          cell.append('"');
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty()) {
      cells.add(cell.toString());
    }
    return cells;
  }
}

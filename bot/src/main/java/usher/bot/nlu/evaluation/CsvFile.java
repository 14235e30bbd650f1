package usher.bot.nlu.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file with a header, as RFC 4180 has it: fields in double quotes may hold commas, line ends and doubled quotes. UTF-8, with or without a byte order
 *  mark.
 *  @param rows without the header and empty lines */
record CsvFile(Path file, List<Row> rows) {

  /** @param line on which the row begins, from 1
   *  @param fields one for each column of the header */
  record Row(int line, List<String> fields) {}

  /** Fails with {@link BadInput} that names the line.
   *  @param header column names in their order */
  static CsvFile read(Path file, List<String> header) {
    var rows = new Reading(file, TextFile.read(file)).rows();
    var wanted = String.join(",", header);
    if (rows.isEmpty() || !rows.getFirst().fields().equals(header)) {
      throw new BadInput(file + ", line 1: found the header '"
          + (rows.isEmpty() ? "" : String.join(",", rows.getFirst().fields()))
          + "'; expected " + wanted);
    }
    for (Row row : rows) {
      if (row.fields().size() != header.size()) {
        throw new BadInput(
            "%s, line %d: found %d fields; expected %d (%s); a field with a comma needs quotes"
                .formatted(file, row.line(), row.fields().size(), header.size(), wanted));
      }
    }
    return new CsvFile(file, List.copyOf(rows.subList(1, rows.size())));
  }

  private static final class Reading {
    private final Path file;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private int line = 1;
    private int began = 1;
    private int at;

    Reading(Path file, String text) {
      this.file = file;
      this.text = text;
    }

    List<Row> rows() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        switch (c) {
          case '"' -> quoted();
          case ',' -> endField();
          case '\r' -> {}
          case '\n' -> endRow();
          default -> field.append(c);
        }
      }
      endRow();
      return rows;
    }

    private void quoted() {
      if (!field.toString().isBlank()) {
        throw new BadInput(
            "%s, line %d: a quote within a field; put the field into quotes and double the quotes in it"
                .formatted(file, line));
      }
      field.setLength(0);
      int from = line;
      while (at < text.length()) {
        char c = text.charAt(at++);
        if (c == '"' && at < text.length() && text.charAt(at) == '"') {
          field.append(c);
          at++;
        } else if (c == '"') {
          return;
        } else {
          line += c == '\n' ? 1 : 0;
          field.append(c);
        }
      }
      throw new BadInput("%s, line %d: a quote is opened and never closed".formatted(file, from));
    }

    private void endField() {
      fields.add(field.toString().strip());
      field.setLength(0);
    }

    private void endRow() {
      endField();
      if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
        rows.add(new Row(began, List.copyOf(fields)));
      }
      fields = new ArrayList<>();
      line++;
      began = line;
    }
  }
}

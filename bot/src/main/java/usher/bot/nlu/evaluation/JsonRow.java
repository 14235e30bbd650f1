package usher.bot.nlu.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a file that has one JSON object a line.
 *  @param line from 1 */
public record JsonRow(Path file, int line, JsonNode node) {

  /** Blank lines are left out. Fails with {@link BadInput} that names the line. */
  public static List<JsonRow> read(Path file) {
    var lines = TextFile.read(file).lines().toList();
    var rows = new ArrayList<JsonRow>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(file, i + 1, lines.get(i)));
      }
    }
    return List.copyOf(rows);
  }

  private static JsonRow row(Path file, int number, String line) {
    try {
      var row = new JsonRow(file, number, JsonMapper.shared().readTree(line));
      if (!row.node().isObject()) {
        throw row.bad("found a JSON value that is no object; expected {\"name\": value, …}");
      }
      return row;
    } catch (JacksonException wrong) {
      throw new BadInput("%s, line %d: no JSON object: %s"
          .formatted(file, number, firstLine(wrong.getOriginalMessage())));
    }
  }

  /** Empty when there is none. */
  public String optional(String field) {
    return node.path(field).asString("");
  }

  /** Fails with {@link BadInput} when there is none. */
  public String required(String field) {
    var text = optional(field).strip();
    if (text.isEmpty()) {
      throw bad("'%s' is missing or empty; found the fields %s"
          .formatted(field, String.join(", ", node.propertyNames())));
    }
    return text;
  }

  /** The mistake with its place, to be thrown. */
  public BadInput bad(String what) {
    return new BadInput("%s, line %d: %s".formatted(file, line, what));
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "not as expected" : message.lines().findFirst().orElse("");
  }
}

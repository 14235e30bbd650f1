package usher.bot.rasa;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the marks of entities off an example: {@code to [Berlin](city)} says "to Berlin". */
final class Annotations {
  private static final Pattern MARK =
      Pattern.compile("\\[([^\\]]+)](?:\\(([^()]*)\\)|(\\{[^}]*})|(\\[\\s*\\{[^\\]]*]))");
  private static final Pattern UNCLOSED = Pattern.compile("\\[[^\\]]*](?:\\(|\\{|\\[\\s*\\{)");

  private Annotations() {}

  /** @param entities names of those that were marked
   *  @param wrong what is not as it should be; empty when all is */
  record Plain(String text, List<String> entities, String wrong) {}

  static Plain off(String example) {
    var marks = MARK.matcher(example).results().toList();
    var unclosed = UNCLOSED.matcher(MARK.matcher(example).replaceAll(" "));
    var wrong = marks.stream()
        .filter(mark -> entities(mark).isEmpty())
        .map(mark -> "'" + mark.group() + "' names no entity")
        .findFirst()
        .orElseGet(() -> unclosed.find()
            ? "the mark that begins with '" + unclosed.group() + "' is not closed"
            : "");
    var entities = marks.stream().flatMap(mark -> entities(mark).stream()).toList();
    return new Plain(MARK.matcher(example).replaceAll("$1").strip(), entities, wrong);
  }

  private static List<String> entities(MatchResult mark) {
    if (mark.group(2) != null) {
      return named(Stream.of(mark.group(2).replaceFirst(":.*", "")));
    }
    try {
      var json =
          JsonMapper.shared().readTree(mark.group(3) != null ? mark.group(3) : mark.group(4));
      var dictionaries = json.isArray() ? json.valueStream() : Stream.of(json);
      return named(dictionaries.map(Annotations::entity));
    } catch (JacksonException _) {
      return List.of();
    }
  }

  private static String entity(JsonNode dictionary) {
    return dictionary.path("entity").asString("");
  }

  private static List<String> named(Stream<String> names) {
    return names.map(String::strip).filter(name -> !name.isEmpty()).toList();
  }
}

package usher.bot.rasa;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the marks of entities off an example: {@code to [Berlin](city)} says "to Berlin". */
final class Annotations {
  private static final Pattern ENTITY =
      Pattern.compile("\\[([^\\]]+)](?:\\(([^()]*)\\)|(\\{[^}]*})|(\\[\\s*\\{[^\\]]*]))");
  private static final Pattern UNCLOSED = Pattern.compile("\\[[^\\]]*](?:\\(|\\{|\\[\\s*\\{)");

  private Annotations() {}

  /** @param entities how many there were
   *  @param wrong what is not as it should be; empty when all is */
  record Plain(String text, int entities, String wrong) {}

  static Plain off(String example) {
    var wrong = ENTITY
        .matcher(example)
        .results()
        .filter(hit -> !namesAnEntity(hit))
        .map(hit -> "'" + hit.group() + "' names no entity")
        .findFirst();
    var entities = (int) ENTITY.matcher(example).results().count();
    var text = ENTITY.matcher(example).replaceAll("$1");
    var rest = UNCLOSED.matcher(ENTITY.matcher(example).replaceAll(" "));
    var unclosed = rest.find() ? "the annotation that begins with '" + rest.group() + "' is not closed" : "";
    return new Plain(text.strip(), entities, wrong.orElse(unclosed));
  }

  private static boolean namesAnEntity(MatchResult hit) {
    if (hit.group(2) != null) {
      return !hit.group(2).isBlank();
    }
    try {
      var json = JsonMapper.shared().readTree(hit.group(3) != null ? hit.group(3) : hit.group(4));
      return json.isArray()
          ? !json.isEmpty() && json.valueStream().allMatch(Annotations::names)
          : names(json);
    } catch (JacksonException _) {
      return false;
    }
  }

  private static boolean names(JsonNode entity) {
    return !entity.path("entity").asString("").isBlank();
  }
}

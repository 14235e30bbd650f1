package usher.bot.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page sends: a small JSON object. A field that is missing or of another kind is empty, and its reader says what is missing. */
final class Fields {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonNode json;

  private Fields(JsonNode json) {
    this.json = json;
  }

  /** Without any field when the text is no JSON object. */
  static Fields of(String body) {
    try {
      return new Fields(JSON.readTree(body));
    } catch (JacksonException _) {
      return new Fields(JSON.createObjectNode());
    }
  }

  /** Without spaces around it. */
  String text(String name) {
    return text(json.path(name)).strip();
  }

  /** As it is: spaces may belong to a password. */
  String secret(String name) {
    return text(json.path(name));
  }

  List<String> texts(String name) {
    var list = json.path(name);
    return list.isArray()
        ? list.values().stream().map(Fields::text).map(String::strip).toList()
        : List.of();
  }

  boolean yes(String name) {
    var field = json.path(name);
    return field.isBoolean() && field.booleanValue();
  }

  /** For each of the keys, in their order. */
  Map<String, String> texts(String name, List<String> keys) {
    var texts = new LinkedHashMap<String, String>();
    keys.forEach(key -> texts.put(key, text(json.path(name).path(key)).strip()));
    return texts;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}

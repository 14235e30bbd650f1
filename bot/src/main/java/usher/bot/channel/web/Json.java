package usher.bot.channel.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How JSON of strangers is read: at most 32 levels deep, and a string only where a string belongs. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(32).build())
          .build())
      .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An object; an empty one for an empty body. Fails with a {@link Refusal} for anything else. */
  static ObjectNode read(byte[] body) {
    if (body.length == 0) {
      return object();
    }
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException notJson) {
      throw Refusal.badArgument("The body is not JSON, or nested more than 32 levels deep");
    }
    throw Refusal.badArgument("The body is not a JSON object");
  }

  /** The text of a property; empty when it is missing or null. Fails with a {@link Refusal} when it is something else. */
  static String text(JsonNode node, String property) {
    var value = node.path(property);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw Refusal.missing(property);
    }
    return value.stringValue();
  }
}

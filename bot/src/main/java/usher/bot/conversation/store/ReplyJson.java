package usher.bot.conversation.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import usher.bot.conversation.Reply;

/** Replies as JSON. What is spoken as it is written is kept once: most sentences are. Thread-safe. */
final class ReplyJson {
  private static final String WRITTEN = "markdown";
  private static final String SPOKEN = "spoken";
  private final JsonMapper mapper;

  ReplyJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String write(Reply reply) {
    var json = mapper.<JsonNode>valueToTree(reply);
    json.path("parts").values().forEach(part -> leaveOut((ObjectNode) part));
    return mapper.writeValueAsString(json);
  }

  Reply read(String text) {
    var json = mapper.readTree(text);
    json.path("parts").values().forEach(part -> putBack((ObjectNode) part));
    return mapper.treeToValue(json, Reply.class);
  }

  private static void leaveOut(ObjectNode part) {
    if (part.path(WRITTEN).equals(part.path(SPOKEN))) {
      part.remove(SPOKEN);
    }
  }

  private static void putBack(ObjectNode part) {
    if (part.has(WRITTEN) && !part.has(SPOKEN)) {
      part.set(SPOKEN, part.get(WRITTEN));
    }
  }
}

package usher.bot.relay;

import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.Outcome.SideDocument;
import usher.handoff.HandoffId;
import usher.handoff.context.ContextPackage;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffJson;

/** How a handoff is kept beside its conversation: a side document of kind {@code handoff}. The id is the conversation's and the number of the turn that
 *  opened it, so the conversation can always be told from it. */
final class HandoffDocument {
  static final String KIND = "handoff";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private HandoffDocument() {}

  static HandoffId id(ConversationId conversation, long turn) {
    return new HandoffId(conversation + "." + turn);
  }

  static ConversationId conversation(HandoffId id) {
    return new ConversationId(id.value().substring(0, id.value().lastIndexOf('.')));
  }

  /** Whether this could be an id of ours at all; ids come from browsers. */
  static boolean isOurs(HandoffId id) {
    return id.value().matches("[0-9]{2}-[0-9a-v]{26}\\.[0-9]{1,18}");
  }

  static SideDocument write(HandoffFile file, long expectedVersion) {
    var json = "{\"handoff\":%s,\"context\":%s}"
        .formatted(HandoffJson.write(file.handoff()), HandoffJson.write(file.context()));
    return new SideDocument(KIND, file.handoff().id().value(), expectedVersion, json);
  }

  static HandoffFile read(String json) {
    var tree = MAPPER.readTree(json);
    ContextPackage context = HandoffJson.context(tree.get("context").toString());
    return new HandoffFile(HandoffJson.handoff(tree.get("handoff").toString()), context);
  }
}

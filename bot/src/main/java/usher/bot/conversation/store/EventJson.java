package usher.bot.conversation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Conversation;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.Reply;

/** Events, replies and sums as compact JSON: ids are their bare values, what is null or an empty collection is left out, a case says what it is in
 *  {@code is}. Reading ignores fields it does not know and takes missing collections as empty, so that fields can be added. Thread-safe. */
public final class EventJson {
  private final ObjectWriter eventWriter;
  private final ObjectReader eventReader;
  private final ReplyJson replies;
  private final ObjectWriter sumWriter;
  private final ObjectReader sumReader;
  private final String shape;

  public EventJson() {
    var mapper = mapper();
    var events =
        mapper.getTypeFactory().constructCollectionType(List.class, ConversationEvent.class);
    eventWriter = mapper.writerFor(events);
    eventReader = mapper.readerFor(events);
    replies = new ReplyJson(mapper);
    sumWriter = mapper.writerFor(Conversation.class);
    sumReader = mapper.readerFor(Conversation.class);
    shape = Shape.of(Conversation.class) + " ";
  }

  String events(List<ConversationEvent> events) {
    return eventWriter.writeValueAsString(events);
  }

  List<ConversationEvent> events(String json) {
    return eventReader.readValue(json);
  }

  /** The same reply always gives the same text. */
  public String reply(Reply reply) {
    return replies.write(reply);
  }

  public Reply reply(String json) {
    return replies.read(json);
  }

  /** The sum, after the fingerprint of its shape. */
  String sum(Conversation conversation) {
    return shape + sumWriter.writeValueAsString(conversation);
  }

  /** Empty when the text is of another shape, or there is none: the events must be folded again. */
  Optional<Conversation> sum(String text) {
    return text.startsWith(shape)
        ? Optional.of(sumReader.readValue(text.substring(shape.length())))
        : Optional.empty();
  }

  static JsonMapper mapper() {
    var builder = JsonMapper.builder()
        .addModule(new BareValues())
        .registerSubtypes(EventNames.ALL.toArray(tools.jackson.databind.jsontype.NamedType[]::new))
        .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(
            com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE))
        .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    EventNames.SUMS.forEach(sum -> builder.addMixIn(sum, Case.class));
    List.of(List.class, Map.class, Set.class)
        .forEach(type -> builder.withConfigOverride(type, EventJson::emptyIsLeftOut));
    return builder.build();
  }

  private static void emptyIsLeftOut(tools.jackson.databind.cfg.MutableConfigOverride collection) {
    collection.setInclude(
        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    collection.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** A case of a sealed type says its name. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Case {}
}

package usher.handoff.store;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import usher.handoff.AgentId;
import usher.handoff.ConversationRef;
import usher.handoff.HandoffId;
import usher.handoff.InputId;
import usher.handoff.QueueId;

/** Ids are plain strings in JSON; a string that is no id is refused. */
public final class PlainIds extends SimpleModule {
  private static final long serialVersionUID = 1L;

  public PlainIds() {
    super("usher-handoff-ids");
    plain(HandoffId.class, HandoffId::new, HandoffId::value);
    plain(AgentId.class, AgentId::new, AgentId::value);
    plain(QueueId.class, QueueId::new, QueueId::value);
    plain(InputId.class, InputId::new, InputId::value);
    plain(ConversationRef.class, ConversationRef::new, ConversationRef::value);
  }

  private <T> void plain(Class<T> type, Function<String, T> read, Function<T, String> write) {
    addSerializer(type, new Writing<>(type, write));
    addDeserializer(type, new Reading<>(type, read));
  }

  private static final class Writing<T> extends StdSerializer<T> {
    private final transient Function<T, String> text;

    Writing(Class<T> type, Function<T, String> text) {
      super(type);
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(text.apply(value));
    }
  }

  private static final class Reading<T> extends StdDeserializer<T> {
    private final transient Function<String, T> value;

    Reading(Class<T> type, Function<String, T> value) {
      super(type);
      this.value = value;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return value.apply(in.getString());
    }
  }
}

package usher.bot.conversation.store;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.InputId;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.IntentId;
import usher.bot.inquiry.OfferingId;

/** Ids are written as what they hold, without braces. */
final class BareValues extends SimpleModule {
  private static final long serialVersionUID = 1L;

  BareValues() {
    bare(ConversationId.class, ConversationId::value, ConversationId::new);
    bare(InputId.class, InputId::value, InputId::new);
    bare(Language.class, Language::code, Language::new);
    bare(PersonId.class, PersonId::value, PersonId::new);
    bare(IntentId.class, IntentId::value, IntentId::new);
    bare(OfferingId.class, OfferingId::value, OfferingId::new);
    bare(
        InquiryId.class,
        id -> Integer.toString(id.value()),
        text -> new InquiryId(Integer.parseInt(text)));
  }

  private <T> void bare(Class<T> type, Function<T, String> out, Function<String, T> in) {
    addSerializer(type, new Writing<>(type, out));
    addDeserializer(type, new Reading<>(type, in));
  }

  private static final class Writing<T> extends StdSerializer<T> {
    private final Function<T, String> out;

    Writing(Class<T> type, Function<T, String> out) {
      super(type);
      this.out = out;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(out.apply(value));
    }
  }

  private static final class Reading<T> extends StdDeserializer<T> {
    private final Function<String, T> in;

    Reading(Class<T> type, Function<String, T> in) {
      super(type);
      this.in = in;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      return in.apply(json.getValueAsString());
    }
  }
}

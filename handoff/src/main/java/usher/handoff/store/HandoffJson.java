package usher.handoff.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffState;
import usher.handoff.WrapUp;
import usher.handoff.context.ContextPackage;

/** Handoff, context package and events as JSON. Fields are only ever added: older text can always be read, and fields
 *  not known yet are passed over, so that two versions can run side by side. */
public final class HandoffJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .addModule(new PlainIds())
      .addMixIn(HandoffState.class, CaseNames.State.class)
      .addMixIn(HandoffEvent.class, CaseNames.Event.class)
      .addMixIn(WrapUp.Verdict.class, CaseNames.Verdict.class)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .withConfigOverride(
          List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
      .build();

  private HandoffJson() {}

  public static String write(Handoff handoff) {
    return MAPPER.writeValueAsString(handoff);
  }

  public static String write(ContextPackage context) {
    return MAPPER.writeValueAsString(context);
  }

  public static String write(HandoffEvent event) {
    return MAPPER.writerFor(HandoffEvent.class).writeValueAsString(event);
  }

  /** Fails with {@link HandoffException} when the text is no handoff. */
  public static Handoff handoff(String json) {
    return read(json, Handoff.class);
  }

  /** Fails with {@link HandoffException} when the text is no context package. */
  public static ContextPackage context(String json) {
    return read(json, ContextPackage.class);
  }

  /** Fails with {@link HandoffException} when the text is no event. */
  public static HandoffEvent event(String json) {
    return read(json, HandoffEvent.class);
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new HandoffException(
          "a stored " + type.getSimpleName()
              + " cannot be read; was it written by a newer version?",
          e);
    }
  }
}

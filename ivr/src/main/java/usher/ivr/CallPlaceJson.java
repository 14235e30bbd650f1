package usher.ivr;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link CallPlace} as one line of JSON, for whoever keeps it. */
public final class CallPlaceJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CallPlaceJson() {}

  public static String write(CallPlace place) {
    return JSON.writeValueAsString(place);
  }

  /** Fails with {@link IvrException} when the line was not written by {@link #write}. */
  public static CallPlace read(String json) {
    try {
      return JSON.readValue(json, CallPlace.class);
    } catch (JacksonException unreadable) {
      throw new IvrException(
          "the place of a call cannot be read; it is treated as lost", unreadable);
    }
  }
}

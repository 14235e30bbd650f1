package usher.bot.record;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The record as it is stored, and the flat form that indexes are fed with. Fields are only ever added. */
public final class RecordJson {
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .build();

  private RecordJson() {}

  public static String write(Record record) {
    return MAPPER.writeValueAsString(record);
  }

  public static Record read(String json) {
    return MAPPER.readValue(json, Record.class);
  }

  /** What an index needs: number, status, service, person, day, version. No words. */
  public static Map<String, String> indexed(Record record) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("number", record.number());
    fields.put("status", record.course().status());
    fields.put("service", record.about().service());
    fields.put("person", record.person() == null ? "" : record.person());
    fields.put("opened", record.course().opened().toString());
    fields.put("version", Long.toString(record.course().version()));
    return fields;
  }
}

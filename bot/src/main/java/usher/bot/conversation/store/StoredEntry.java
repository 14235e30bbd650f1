package usher.bot.conversation.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.InputId;
import usher.bot.conversation.LogEntry;

/** An entry of a conversation's stream as Redis gives it.
 *  @param mark {@code {turn}-{n}}
 *  @param fields {@code a} time in ms, {@code e} events, {@code i} input id (first entry of a turn), {@code r} reply (last entry) */
record StoredEntry(String mark, Map<String, String> fields) {
  /** @param raw as a script answers: the mark, then names and values in turn */
  static StoredEntry of(Object raw) {
    var entry = (List<?>) raw;
    var flat = (List<?>) entry.get(1);
    var fields = IntStream.range(0, flat.size() / 2)
        .boxed()
        .collect(
            Collectors.toMap(i -> (String) flat.get(2 * i), i -> (String) flat.get(2 * i + 1)));
    return new StoredEntry((String) entry.get(0), fields);
  }

  long turn() {
    return Long.parseLong(mark.substring(0, mark.indexOf('-')));
  }

  boolean first() {
    return mark.endsWith("-0");
  }

  Instant at() {
    return Instant.ofEpochMilli(Long.parseLong(field("a")));
  }

  /** @throws IllegalStateException when the entry has no such field */
  String field(String name) {
    return Objects.requireNonNull(
        fields.get(name), () -> "entry " + mark + " has no field " + name);
  }

  LogEntry entry(EventJson json) {
    @Nullable String input = fields.get("i");
    @Nullable String reply = fields.get("r");
    return new LogEntry(
        mark,
        at(),
        input == null ? null : new InputId(input),
        json.events(field("e")),
        reply == null ? null : json.reply(reply));
  }
}

package usher.ivr.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one post, as signed: nothing trimmed, blank values kept, fields nobody knows kept too, since the provider
 * adds some without notice and signs them.
 */
final class TwilioForm {
  private final Map<String, String> fields;

  private TwilioForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Empty when a field occurs twice or an escape is broken: such a form cannot have been signed as it is read. */
  static Optional<TwilioForm> parse(byte[] body) {
    var fields = new LinkedHashMap<String, String>();
    var text = new String(body, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return Optional.of(new TwilioForm(fields));
    }
    for (var pair : text.split("&", -1)) {
      var equals = pair.indexOf('=');
      try {
        var name = decode(equals < 0 ? pair : pair.substring(0, equals));
        var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (fields.put(name, value) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException broken) {
        return Optional.empty();
      }
    }
    return Optional.of(new TwilioForm(fields));
  }

  Map<String, String> fields() {
    return Collections.unmodifiableMap(fields);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The value, or nothing at all. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** A whole number, or what to take when it is none. */
  int number(String name, int otherwise) {
    var value = get(name);
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  private static String decode(String escaped) {
    return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
  }
}

package usher.ivr.simulator;

import java.util.List;
import java.util.Map;

/** One element of a TwiML document. {@code text} is all text in it, in order, with that of its SSML children. */
record Verb(String name, Map<String, String> attributes, String text, List<Verb> children) {
  String get(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  int number(String attribute, int otherwise) {
    var value = get(attribute, "");
    return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }
}

package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import usher.bot.folder.Node;

/** Reads the {@code responses} of a domain. Of a response its words are kept. */
final class Responses {
  private static final List<String> BESIDE_WORDS =
      List.of("buttons", "quick_replies", "image", "attachment", "elements", "custom");

  private final LeftOut leftOut;
  private final Map<String, List<String>> always = new LinkedHashMap<>();
  private final Map<String, List<String>> sometimes = new LinkedHashMap<>();

  Responses(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  void read(Node responses) {
    for (var entry : responses.entries()) {
      var variants = entry.value().list();
      variants.forEach(variant -> read(entry.key(), variant));
      if (!variants.isEmpty() && !all().containsKey(entry.key())) {
        leftOut.add("responses without words", entry.key(), "say it in texts/ where it is needed");
      }
    }
  }

  private void read(String name, Node variant) {
    if (!variant.isMap()) {
      variant.wrong("a response is expected here", "write '- text: words'");
      return;
    }
    BESIDE_WORDS.forEach(key -> variant.maybe(key).ifPresent(_ -> leftOut.add(
        key.replace('_', ' ') + " of responses", name, "offer choices in a flow's 'ask:' instead")));
    var depends = variant.maybe("condition").or(() -> variant.maybe("channel")).isPresent();
    variant.maybe("text").map(Node::text).filter(text -> !text.isEmpty()).ifPresent(text ->
        (depends ? sometimes : always).computeIfAbsent(name, _ -> new ArrayList<>()).add(text));
  }

  /** Variants by name; those without a condition come first. */
  Map<String, List<String>> all() {
    var all = new LinkedHashMap<String, List<String>>();
    always.forEach((name, texts) -> all.put(name, new ArrayList<>(texts)));
    sometimes.forEach(
        (name, texts) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(texts));
    return all;
  }
}

package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import usher.bot.folder.Node;
import usher.bot.rasa.RasaProject.Said;

/** Reads the {@code responses} of a domain. Of a response its words are kept. */
final class Responses {
  private static final Set<String> MARKS = Set.of("id", "metadata");

  /** What else a response may carry, and what to do instead. */
  private static final Map<String, String> INSTEAD = Map.of(
      "buttons", "choices are offered by a flow's 'ask:'",
      "quick_replies", "choices are offered by a flow's 'ask:'",
      "image", "write it into an article, in knowledge/",
      "attachment", "write it into an article, in knowledge/",
      "custom", "a text has words for web and voice only",
      "elements", "a text has words for web and voice only");

  private final Tally leftOut;
  private final Map<String, List<Said>> all = new LinkedHashMap<>();

  Responses(Tally leftOut) {
    this.leftOut = leftOut;
  }

  void read(Node responses) {
    for (var entry : responses.entries()) {
      entry.value().list().forEach(variant -> read(entry.key(), variant));
    }
  }

  /** Variants by name. */
  Map<String, List<Said>> all() {
    return all;
  }

  private void read(String name, Node variant) {
    if (!variant.isMap()) {
      variant.wrong("a response is expected here", "write '- text: words'");
      return;
    }
    if (variant.maybe("condition").or(() -> variant.maybe("channel")).isPresent()) {
      leftOut.add(
          "responses for a condition or a channel",
          name,
          "what is said when, a flow decides with 'when:'; a text has forms for web and voice");
      return;
    }
    variant.entries().stream()
        .map(Node.Entry::key)
        .filter(key -> !key.equals("text") && !MARKS.contains(key))
        .forEach(key -> leftOut.add(
            key + " of responses", name, INSTEAD.getOrDefault(key, "is the spelling right?")));
    variant
        .maybe("text")
        .filter(text -> !text.text().isEmpty())
        .ifPresent(text -> all.computeIfAbsent(name, _ -> new ArrayList<>())
            .add(new Said(text.text(), text.file(), text.line())));
  }
}

package usher.bot.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import usher.bot.folder.Nearest;
import usher.bot.folder.Node;

/** A step as it stands in the file: its leading key and what belongs to it. */
record StepText(Node node, String kind, Map<String, Node> keys) {
  /** Kinds of step, and the keys each may have besides. */
  static final Map<String, List<String>> KINDS = kinds();

  /** The steps of a flow or branch: a list of steps, or one map that strings several together. */
  static List<StepText> read(Node block) {
    if (block.isMap()) {
      return strung(block);
    }
    var steps = new ArrayList<StepText>();
    for (var item : block.list()) {
      single(item).ifPresent(steps::add);
    }
    return steps;
  }

  private static Optional<StepText> single(Node item) {
    var steps = strung(item);
    if (steps.size() > 1) {
      item.wrong(
          "one step with two kinds: " + steps.get(0).kind() + " and "
              + steps.get(1).kind(),
          "begin a new line with '- ' for each");
    }
    return steps.stream().findFirst();
  }

  private static List<StepText> strung(Node map) {
    var steps = new ArrayList<StepText>();
    var early = new LinkedHashMap<String, Node>();
    for (var entry : map.entries()) {
      if (KINDS.containsKey(entry.key())) {
        steps.add(new StepText(entry.name(), entry.key(), new LinkedHashMap<>(early)));
        steps.getLast().keys().put(entry.key(), entry.value());
        early.clear();
      } else if (entry.key().equals("id")) {
        (steps.isEmpty() ? early : steps.getLast().keys()).put("id", entry.value());
      } else {
        attribute(entry, steps, early);
      }
    }
    if (steps.isEmpty()) {
      map.wrong("this is no step", "begin it with one of " + String.join(", ", KINDS.keySet()));
    }
    return steps;
  }

  private static void attribute(Node.Entry entry, List<StepText> steps, Map<String, Node> early) {
    var known = steps.isEmpty()
        ? List.copyOf(KINDS.keySet())
        : KINDS.getOrDefault(steps.getLast().kind(), List.of());
    if (steps.isEmpty() && KINDS.values().stream().anyMatch(list -> list.contains(entry.key()))) {
      early.put(entry.key(), entry.value());
    } else if (known.contains(entry.key())) {
      steps.getLast().keys().put(entry.key(), entry.value());
    } else {
      entry.name().wrong("unknown key '" + entry.key() + "'", Nearest.to(entry.key(), known));
    }
  }

  Node lead() {
    return keys.getOrDefault(kind, node);
  }

  Optional<Node> maybe(String key) {
    return Optional.ofNullable(keys.get(key));
  }

  private static Map<String, List<String>> kinds() {
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("say", List.of());
    kinds.put("ask", List.of());
    kinds.put("confirm", List.of("no"));
    kinds.put("when", List.of("then", "else"));
    kinds.put("run", List.of("into", "priority", "failed"));
    kinds.put("check", List.of("item", "at", "on", "failed"));
    kinds.put("offer", List.of());
    kinds.put("handoff", List.of());
    kinds.put("goto", List.of());
    kinds.put("resolve", List.of());
    return kinds;
  }
}

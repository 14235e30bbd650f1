package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Counts what was not carried over, by kind, with some names. For one thread. */
final class LeftOut {
  private static final int NAMES_SHOWN = 4;

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, SequencedSet<String>> names = new LinkedHashMap<>();
  private final Map<String, String> advice = new LinkedHashMap<>();

  /** @param instead what to do about it, said once per kind */
  void add(String kind, int count, String instead) {
    if (count > 0) {
      counts.merge(kind, count, Integer::sum);
      advice.putIfAbsent(kind, instead);
    }
  }

  void add(String kind, String name, String instead) {
    add(kind, 1, instead);
    names.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(name);
  }

  /** One for each kind, in the order in which they were met. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    counts.forEach((kind, count) ->
        lines.add("%s: %d%s — %s".formatted(kind, count, named(kind), advice.get(kind))));
    return lines;
  }

  private String named(String kind) {
    var all = names.getOrDefault(kind, new LinkedHashSet<>());
    if (all.isEmpty()) {
      return "";
    }
    var shown = String.join(", ", all.stream().limit(NAMES_SHOWN).toList());
    return " (" + shown + (all.size() > NAMES_SHOWN ? ", …" : "") + ")";
  }
}

package usher.bot.rasa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was met, by kind, with names, and what is to be said about it. For one thread. */
final class Tally {
  private static final int NAMES_SHOWN = 12;

  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final Map<String, String> remarks = new LinkedHashMap<>();

  /** All that was met of a kind.
   *  @param names the first different ones, for people
   *  @param remark why, or what to do instead */
  record Met(String kind, int count, String names, String remark) {
    @Override
    public String toString() {
      return "%s: %d (%s) — %s".formatted(kind, count, names, remark);
    }
  }

  /** @param remark said once per kind */
  void add(String kind, String name, String remark) {
    names.computeIfAbsent(kind, _ -> new ArrayList<>()).add(name);
    remarks.putIfAbsent(kind, remark);
  }

  /** In the order in which the kinds were met. */
  List<Met> all() {
    return names.entrySet().stream()
        .map(kind -> new Met(
            kind.getKey(),
            kind.getValue().size(),
            shown(kind.getValue().stream().distinct().toList()),
            remarks.getOrDefault(kind.getKey(), "")))
        .toList();
  }

  private static String shown(List<String> different) {
    var first = String.join(", ", different.stream().limit(NAMES_SHOWN).toList());
    var more = different.size() - NAMES_SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}

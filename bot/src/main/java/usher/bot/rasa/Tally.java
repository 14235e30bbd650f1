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

  /** @param remark why, or what to do instead; said once per kind */
  void add(String kind, String name, String remark) {
    names.computeIfAbsent(kind, _ -> new ArrayList<>()).add(name);
    remarks.putIfAbsent(kind, remark);
  }

  /** One for each kind, in the order in which they were met. */
  List<String> lines() {
    return names.keySet().stream()
        .map(kind -> "%s: %s — %s".formatted(kind, counted(kind), remarks.getOrDefault(kind, "")))
        .toList();
  }

  private String counted(String kind) {
    var met = names.getOrDefault(kind, List.of());
    var different = met.stream().distinct().toList();
    var shown = String.join(", ", different.stream().limit(NAMES_SHOWN).toList());
    var more = different.size() - NAMES_SHOWN;
    return "%d (%s%s)".formatted(met.size(), shown, more > 0 ? " and " + more + " more" : "");
  }
}

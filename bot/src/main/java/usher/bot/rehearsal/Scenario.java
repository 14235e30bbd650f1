package usher.bot.rehearsal;

import java.util.List;
import java.util.Map;

/** A script: who says what, and what must come of it.
 *  @param name of its file
 *  @param about one sentence
 *  @param language the user's, at the beginning
 *  @param lines in order */
record Scenario(String name, String about, String language, List<Line> lines) {

  Scenario {
    lines = List.copyOf(lines);
  }

  /** One line of a script.
   *  @param step its one leading key
   *  @param with what stands behind it: {@code text} for plain words */
  record Line(int number, String step, Map<String, Object> with) {

    String text() {
      return text("text");
    }

    /** Empty when it is not given. */
    String text(String key) {
      return String.valueOf(with.getOrDefault(key, ""));
    }

    boolean has(String key) {
      return with.containsKey(key);
    }

    /** Also of a single value; empty when it is not given. */
    List<String> texts(String key) {
      var value = with.get(key);
      return switch (value) {
        case null -> List.of();
        case List<?> several -> several.stream().map(String::valueOf).toList();
        default -> List.of(String.valueOf(value));
      };
    }

    /** Empty when it is not given. */
    Map<String, String> pairs(String key) {
      var pairs = new java.util.LinkedHashMap<String, String>();
      if (with.get(key) instanceof Map<?, ?> map) {
        map.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
      }
      return pairs;
    }
  }
}

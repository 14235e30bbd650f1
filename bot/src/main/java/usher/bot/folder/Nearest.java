package usher.bot.folder;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses what somebody meant to write. */
public final class Nearest {
  private Nearest() {}

  /** A hint: the nearest of the known words, or all of them when none is near. */
  public static String to(String written, Collection<String> known) {
    var nearest = find(written, known).map(word -> "did you mean '" + word + "'?");
    return nearest.orElseGet(
        () -> known.isEmpty() ? "there are none to choose from" : "known are " + several(known));
  }

  private static Optional<String> find(String written, Collection<String> known) {
    var near = Math.max(1, written.length() / 3);
    return known.stream()
        .filter(word -> edits(written, word) <= near)
        .min(Comparator.comparingInt((String word) -> edits(written, word))
            .thenComparing(word -> word));
  }

  private static String several(Collection<String> known) {
    var sorted = new TreeSet<>(known);
    var shown = String.join(", ", sorted.stream().limit(12).toList());
    return sorted.size() > 12 ? shown + ", …" : shown;
  }

  /** Levenshtein's distance. */
  private static int edits(String one, String other) {
    var row = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}

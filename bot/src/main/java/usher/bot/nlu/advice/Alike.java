package usher.bot.nlu.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.TrainingExample;

/** Examples that say the same: of two intents, where one of them must be wrong, and of one intent, where they teach hardly more than one. In a language
 * without an encoder only the same words are the same. */
final class Alike {
  /** Cosine from which two texts say the same under the bundled encoders; the demo desk keeps to it, too. */
  private static final double SAME = 0.93;

  private static final double HALF = 0.5;
  private static final int MOST_LINES = 20;

  private final List<TrainingExample> examples;
  private final Vectors vectors;

  Alike(List<TrainingExample> examples, Vectors vectors) {
    this.examples = examples;
    this.vectors = vectors;
  }

  List<String> lines() {
    return Few.languages(examples).stream()
        .flatMap(language -> lines(language).stream())
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Placed(TrainingExample example, float[] vector) {}

  private List<String> lines(Language language) {
    var placed = examples.stream()
        .filter(example -> example.language().equals(language))
        .map(example -> new Placed(example, vectors.of(example.text(), language)))
        .toList();
    List<String> across = new ArrayList<>();
    Map<String, Set<String>> within = new TreeMap<>();
    for (int i = 0; i < placed.size(); i++) {
      for (int j = i + 1; j < placed.size(); j++) {
        if (same(placed.get(i), placed.get(j))) {
          note(placed.get(i).example, placed.get(j).example, across, within);
        }
      }
    }
    var lines = new ArrayList<>(shortened(across));
    within.forEach((intent, repeated) -> {
      long all = placed.stream()
          .filter(one -> one.example.intent().value().equals(intent))
          .count();
      if (repeated.size() > all * HALF) {
        lines.add("most examples of '%s' in '%s' say what another says: %s; say it in other ways"
            .formatted(intent, language.code(), Quoted.some(List.copyOf(repeated))));
      }
    });
    return lines;
  }

  private static void note(
      TrainingExample one,
      TrainingExample other,
      List<String> across,
      Map<String, Set<String>> within) {
    if (one.intent().equals(other.intent())) {
      var repeated = within.computeIfAbsent(one.intent().value(), _ -> new TreeSet<>());
      repeated.add(one.text());
      repeated.add(other.text());
    } else {
      across.add("%s of '%s' and %s of '%s' say the same; leave it to one of them"
          .formatted(
              Quoted.one(one.text()), one.intent(), Quoted.one(other.text()), other.intent()));
    }
  }

  private static List<String> shortened(List<String> lines) {
    return lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES);
  }

  private static boolean same(Placed one, Placed other) {
    if (one.vector.length == 0) {
      return one.example.text().equalsIgnoreCase(other.example.text());
    }
    double cosine = 0;
    for (int i = 0; i < one.vector.length; i++) {
      cosine += one.vector[i] * other.vector[i];
    }
    return cosine >= SAME;
  }
}

package usher.bot.selfhelp.evaluation;

import java.util.List;

/** What a question found.
 *  @param ranked ids of documents, best first, at most ten
 *  @param relevance of the first, 0 to 1; 0 when nothing was found */
record Outcome(Asked asked, List<String> ranked, double relevance, Cost cost) {
  Outcome {
    ranked = List.copyOf(ranked);
  }

  /** Processor time in milliseconds.
   *  @param search without the vectors
   *  @param vectors of the question, and of its repaired form when there is one */
  record Cost(double search, double vectors) {
    double both() {
      return search + vectors;
    }
  }

  /** From 0. */
  int gradeAt(int place) {
    return asked.grades().getOrDefault(ranked.get(place), 0);
  }

  boolean topIsRight() {
    return !ranked.isEmpty() && gradeAt(0) > 0;
  }

  /** Normalised discounted cumulative gain of the first ten, gain = grade. */
  double ndcg() {
    double gain = 0;
    for (int place = 0; place < ranked.size(); place++) {
      gain += discounted(gradeAt(place), place);
    }
    return gain / ideal();
  }

  private double ideal() {
    var best =
        asked.grades().values().stream().sorted((a, b) -> b - a).limit(10).toList();
    double gain = 0;
    for (int place = 0; place < best.size(); place++) {
      gain += discounted(best.get(place), place);
    }
    return gain;
  }

  private static double discounted(int grade, int place) {
    return grade * Math.log(2) / Math.log(place + 2.0);
  }

  /** Share of the documents that answer it which are among the first ten. */
  double recall() {
    long found = ranked.stream().filter(asked.grades()::containsKey).count();
    return (double) found / asked.grades().size();
  }

  /** One over the place of the first right one; 0 when none is among the first ten. */
  double reciprocalRank() {
    for (int place = 0; place < ranked.size(); place++) {
      if (gradeAt(place) > 0) {
        return 1.0 / (place + 1);
      }
    }
    return 0;
  }
}

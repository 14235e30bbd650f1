package usher.knowledge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import usher.knowledge.index.Mix.Candidate;

/**
 * What speaks for an answer being right.
 *
 * @param coverage share of the question's words that the article has, weighed by rarity; 0 to 1
 * @param bm25 score of the words, as log(1 + score)
 * @param cosine closeness of meaning, −1 to 1; 0 without vectors
 * @param lead mixed score less that of the best other candidate; negative below the first place
 * @param cosineLead the same of the cosine
 * @param agreed 1 when words and vectors both put it first, else 0
 */
record Signals(
    double coverage, double bm25, double cosine, double lead, double cosineLead, double agreed) {

  /** In the order of the components. */
  double[] values() {
    return new double[] {coverage, bm25, cosine, lead, cosineLead, agreed};
  }

  /** Of the first {@code count} candidates, in their order. */
  static List<Signals> of(List<Candidate> candidates, Map<String, Double> coverage, int count) {
    var signals = new ArrayList<Signals>();
    for (int place = 0; place < Math.min(count, candidates.size()); place++) {
      var candidate = candidates.get(place);
      double wordLead = candidate.bm25() - bestOther(candidates, place, Candidate::bm25);
      double cosineLead = candidate.cosine() - bestOther(candidates, place, Candidate::cosine);
      signals.add(new Signals(
          coverage.getOrDefault(candidate.key(), 0.0),
          Math.log1p(candidate.bm25()),
          candidate.cosine(),
          candidate.score() - bestOther(candidates, place, Candidate::score),
          cosineLead,
          wordLead > 0 && cosineLead > 0 ? 1 : 0));
    }
    return signals;
  }

  private static double bestOther(
      List<Candidate> candidates, int place, java.util.function.ToDoubleFunction<Candidate> score) {
    double best = 0;
    for (int other = 0; other < candidates.size(); other++) {
      if (other != place) {
        best = Math.max(best, score.applyAsDouble(candidates.get(other)));
      }
    }
    return best;
  }
}

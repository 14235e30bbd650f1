package usher.knowledge.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins what both searches found: BM25 divided by its top score, cosine stretched from the least to the greatest of its best fifty, added by weight. */
final class Mix {
  private static final int STRETCHED_OVER = 50;
  private static final double LEAST_SCORE = 0.1;

  /** Of strangers' questions (docs/quality.md, those to learn from) 0.35 to 1 put about as many right articles first; less trust in the intent answers fewer wrongly. */
  private static final double LIFT_WEIGHT = 0.6;

  private static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingDouble(
          candidate -> candidate.score() + LIFT_WEIGHT * candidate.lift())
      .reversed()
      .thenComparing(Candidate::key);

  private Mix() {}

  /**
   * An article found by either search.
   *
   * @param bm25 0 when the words did not find it
   * @param cosine 0 when the vectors did not find it
   * @param score mixed, 0 to 1
   * @param lift how probable the intent that was heard makes it, 0 to 1
   * @param passage the document that the words found; empty when only the vectors did
   */
  record Candidate(
      String key, double bm25, double cosine, double score, double lift, OptionalInt passage) {

    private Candidate times(double usefulness) {
      return new Candidate(key, bm25, cosine, score * usefulness, lift, passage);
    }

    private Candidate lifted(double lift) {
      return new Candidate(key, bm25, cosine, score, lift, passage);
    }
  }

  /** Best first; by words alone when there are no vectors. Articles with the same score stand in the order of their keys. */
  static List<Candidate> of(List<Hit> byWords, List<Hit> byVectors, double vectorWeight) {
    double weight = byVectors.isEmpty() ? 0 : vectorWeight;
    var words = byKey(byWords);
    var vectors = byKey(byVectors.stream().limit(STRETCHED_OVER).toList());
    double top = byWords.isEmpty() ? 1 : byWords.getFirst().score();
    double least = vectors.values().stream().mapToDouble(Hit::score).min().orElse(0);
    double greatest = vectors.values().stream().mapToDouble(Hit::score).max().orElse(0);
    Set<String> keys = new LinkedHashSet<>(words.keySet());
    keys.addAll(vectors.keySet());
    var candidates = new ArrayList<Candidate>();
    for (String key : keys) {
      var word = words.get(key);
      var vector = vectors.get(key);
      double share = word == null ? 0 : word.score() / top;
      double stretched = vector == null ? 0 : stretched(vector.score(), least, greatest);
      candidates.add(new Candidate(
          key,
          word == null ? 0 : word.score(),
          vector == null ? 0 : vector.score(),
          (1 - weight) * share + weight * stretched,
          0,
          word == null ? OptionalInt.empty() : OptionalInt.of(word.document())));
    }
    candidates.sort(BEST_FIRST);
    return candidates;
  }

  /**
   * The candidates, the score of those that helped before a little higher, of those that did not a little lower; in the order they came in.
   *
   * @param usefulness by key; those that are not there stay
   */
  static List<Candidate> weighed(List<Candidate> candidates, Map<String, Double> usefulness) {
    return usefulness.isEmpty()
        ? candidates
        : candidates.stream()
            .map(candidate -> candidate.times(usefulness.getOrDefault(candidate.key(), 1.0)))
            .toList();
  }

  /**
   * The candidates, and the articles of the intents that are not among them, ordered by score and lift together. An intent's confidence is shared out among the
   * articles that name it, by the squares of their scores; of several intents the greatest share counts.
   */
  static List<Candidate> lifted(List<Candidate> candidates, List<IntentSearch.Named> intents) {
    var scores = candidates.stream()
        .collect(Collectors.toMap(Candidate::key, Candidate::score, (one, _) -> one));
    var lifts = new LinkedHashMap<String, Double>();
    for (var intent : intents) {
      double all =
          intent.articles().stream().mapToDouble(key -> weight(scores, key)).sum();
      intent
          .articles()
          .forEach(
              key -> lifts.merge(key, intent.confidence() * weight(scores, key) / all, Math::max));
    }
    var missing = new LinkedHashSet<>(lifts.keySet());
    var lifted = new ArrayList<Candidate>();
    for (Candidate candidate : candidates) {
      missing.remove(candidate.key());
      lifted.add(candidate.lifted(lifts.getOrDefault(candidate.key(), 0.0)));
    }
    missing.forEach(key ->
        lifted.add(new Candidate(key, 0, 0, 0, lifts.getOrDefault(key, 0.0), OptionalInt.empty())));
    lifted.sort(BEST_FIRST);
    return lifted;
  }

  /** What the text says for an article among those of one intent; never nothing. */
  private static double weight(Map<String, Double> scores, String key) {
    double score = LEAST_SCORE + scores.getOrDefault(key, 0.0);
    return score * score;
  }

  private static double stretched(double cosine, double least, double greatest) {
    return greatest > least ? (cosine - least) / (greatest - least) : 1;
  }

  private static Map<String, Hit> byKey(List<Hit> hits) {
    return hits.stream()
        .collect(Collectors.toMap(Hit::key, Function.identity(), (a, _) -> a, HashMap::new));
  }
}

package usher.knowledge.index;

import java.util.ArrayList;
import java.util.List;

/** Probabilities and what was true. */
final class Judgements {
  private record Judged(double probability, boolean right) {}

  private final List<Judged> all = new ArrayList<>();

  void add(double probability, boolean right) {
    all.add(new Judged(probability, right));
  }

  /** How probable it is that a right one was given more than a wrong one; 0.5 when it cannot be said. */
  double auroc() {
    double wins = 0;
    long pairs = 0;
    for (Judged right : all) {
      for (Judged wrong : all) {
        if (right.right && !wrong.right) {
          pairs++;
          wins += right.probability > wrong.probability
              ? 1
              : right.probability == wrong.probability ? 0.5 : 0;
        }
      }
    }
    return pairs == 0 ? 0.5 : wins / pairs;
  }

  double logLoss() {
    return all.stream()
        .mapToDouble(
            one -> -Math.log(Math.max(1e-9, one.right ? one.probability : 1 - one.probability)))
        .average()
        .orElse(0);
  }

  /** Share of all that may be answered when those above the limit are, and how many of these are right. */
  String above(double limit) {
    long shown = all.stream().filter(one -> one.probability >= limit).count();
    long right =
        all.stream().filter(one -> one.probability >= limit && one.right).count();
    return "%.2f shown, %.2f of them right"
        .formatted((double) shown / all.size(), shown == 0 ? 1 : (double) right / shown);
  }
}

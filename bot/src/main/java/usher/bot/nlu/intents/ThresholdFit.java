package usher.bot.nlu.intents;

import java.util.Comparator;
import java.util.List;

/** Finds the thresholds at which a desk would have kept its promises on texts its model had not seen. */
final class ThresholdFit {
  /** Nine of ten outright answers are right. */
  private static final double SURE_PRECISION = 0.92;
  /** Half of the better-than-nothing guesses are right, so asking "A or B?" is worth the user's time. */
  private static final double ASK_PRECISION = 0.5;

  private ThresholdFit() {}

  private record Scored(double confidence, boolean right, double importance) {}

  static Thresholds of(List<Calibration.Case> cases, Calibration calibration) {
    var scored = cases.stream()
        .map(c -> new Scored(calibration.confidence(c.log(), c.near()), c.right(), c.importance()))
        .sorted(Comparator.comparingDouble(Scored::confidence).reversed())
        .toList();
    double sure = Math.clamp(lowest(scored, SURE_PRECISION), 0.5, 0.85);
    return new Thresholds(sure, Math.clamp(localHalf(scored), 0.15, sure - 0.15));
  }

  /** The lowest confidence down to which the share of right ones stays at least as asked. */
  private static double lowest(List<Scored> scored, double precision) {
    double right = 0;
    double all = 0;
    double lowest = 1;
    for (Scored one : scored) {
      all += one.importance();
      right += one.right() ? one.importance() : 0;
      if (right / all >= precision) {
        lowest = one.confidence();
      }
    }
    return lowest;
  }

  /** Where among the less sure ones half are right: the confidences are probabilities, so it lies near their own half; halved again, because the
   *  second guess is offered beside the first. */
  private static double localHalf(List<Scored> scored) {
    double below = scored.stream()
        .filter(one -> one.right() && one.confidence() < ASK_PRECISION)
        .mapToDouble(Scored::confidence)
        .min()
        .orElse(ASK_PRECISION / 2);
    return Math.max(ASK_PRECISION / 2, below);
  }
}

package usher.bot.nlu.intents;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds the thresholds at which a desk would have kept its promises on texts its model had not seen, foreign ones among them. */
final class ThresholdFit {
  /** Nine of ten outright answers are right. */
  private static final double SURE_PRECISION = 0.92;
  /** With less than this among the two, "A or B?" is not worth the user's time. */
  private static final double ASK_PRECISION = 0.5;
  /** Where two lie so close that the first is right in less than this, it is better asked. */
  private static final double MARGIN_PRECISION = 0.7;

  private static final double LEAST_MARGIN = 0.05;
  private static final double MOST_MARGIN = 0.3;
  /** So many texts tell a share. */
  private static final int NEIGHBOURS = 25;

  private ThresholdFit() {}

  private record Scored(
      double confidence, double lead, boolean right, boolean amongTwo, double importance) {}

  static Thresholds of(List<Calibration.Case> cases, Calibration calibration) {
    var scored = cases.stream().map(c -> scored(c, calibration)).toList();
    double sure = Math.clamp(lowest(scored), 0.5, 0.85);
    return new Thresholds(
        sure, Math.clamp(askBack(scored), 0.15, sure - 0.1), margin(scored, sure));
  }

  private static Scored scored(Calibration.Case judged, Calibration calibration) {
    double confidence = calibration.confidence(judged.log(), judged.near());
    double second = confidence * Math.exp(judged.second() - judged.log());
    return new Scored(
        confidence, confidence - second, judged.right(), judged.amongTwo(), judged.importance());
  }

  /** The lowest confidence down to which the share of right ones stays at least as asked. */
  private static double lowest(List<Scored> scored) {
    double right = 0;
    double all = 0;
    double lowest = 1;
    for (Scored one : descending(scored, Scored::confidence)) {
      all += one.importance();
      right += one.right() ? one.importance() : 0;
      if (right / all >= SURE_PRECISION) {
        lowest = one.confidence();
      }
    }
    return lowest;
  }

  /** The confidence around which half of the texts find what they mean among the first two. */
  private static double askBack(List<Scored> scored) {
    var sorted = descending(scored, Scored::confidence);
    for (int i = 0; i + NEIGHBOURS <= sorted.size(); i++) {
      if (share(sorted.subList(i, i + NEIGHBOURS)) < ASK_PRECISION) {
        return sorted.get(i + NEIGHBOURS / 2).confidence();
      }
    }
    return ASK_PRECISION / 2;
  }

  private static double share(List<Scored> some) {
    double all = some.stream().mapToDouble(Scored::importance).sum();
    return some.stream()
            .filter(Scored::amongTwo)
            .mapToDouble(Scored::importance)
            .sum()
        / all;
  }

  /** The lead below which the first, though sure by itself, is too often the wrong one of two. */
  private static double margin(List<Scored> scored, double sure) {
    var close = descending(
        scored.stream()
            .filter(one -> one.confidence() >= sure && one.lead() < MOST_MARGIN)
            .toList(),
        one -> -one.lead());
    double right = 0;
    double all = 0;
    double margin = LEAST_MARGIN;
    for (Scored one : close) {
      all += one.importance();
      right += one.right() ? one.importance() : 0;
      if (right / all < MARGIN_PRECISION) {
        margin = Math.max(LEAST_MARGIN, one.lead());
      }
    }
    return margin;
  }

  private static List<Scored> descending(List<Scored> scored, ToDoubleFunction<Scored> by) {
    return scored.stream().sorted(Comparator.comparingDouble(by).reversed()).toList();
  }
}

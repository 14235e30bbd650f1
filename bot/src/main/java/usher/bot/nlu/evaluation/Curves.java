package usher.bot.nlu.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The figures that need no more than scores. Shares are 0 to 1; NaN where there is nothing to measure. */
public final class Curves {
  private static final int BINS = 15;

  private Curves() {}

  /** @param confidence 0 to 1 */
  public record Answer(double confidence, boolean right) {}

  /** Expected calibration error over 15 bins of equal width. */
  static double ece(List<Answer> answers) {
    double[] gap = new double[BINS];
    for (Answer answer : answers) {
      int bin = Math.min(BINS - 1, (int) (answer.confidence() * BINS));
      gap[bin] += answer.confidence() - (answer.right() ? 1 : 0);
    }
    return Arrays.stream(gap).map(Math::abs).sum() / answers.size();
  }

  /** The largest share that can be answered, at one threshold for all, so that the share of right ones stays at least as asked. */
  public static double answeredAt(double precision, List<Answer> answers) {
    var sorted = answers.stream()
        .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
        .toList();
    int right = 0;
    int most = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right() ? 1 : 0;
      boolean apart = i + 1 == sorted.size()
          || sorted.get(i + 1).confidence() < sorted.get(i).confidence();
      if (apart && right >= precision * (i + 1)) {
        most = i + 1;
      }
    }
    return (double) most / sorted.size();
  }

  /** How probable it is that one of the high scores more than one of the low; ties count half. */
  public static double auroc(double[] high, double[] low) {
    double[] sorted = low.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double score : high) {
      wins += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
    }
    return wins / high.length / low.length;
  }

  private static int below(double[] sorted, double limit) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Which share of the wanted is beyond the score that at most the given share of the others passes.
   *  @param wanted should score high */
  static double recallAt(double falseAlarms, double[] wanted, double[] others) {
    if (wanted.length == 0 || others.length == 0) {
      return Double.NaN;
    }
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double limit =
        sorted[(int) Math.min(sorted.length - 1, Math.ceil((1 - falseAlarms) * sorted.length) - 1)];
    return (double) Arrays.stream(wanted).filter(score -> score > limit).count() / wanted.length;
  }

  public static double percentile(double share, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}

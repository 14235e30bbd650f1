package usher.bot.nlu.intents;

import java.util.List;
import java.util.stream.IntStream;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Softmax;
import usher.bot.nlu.learning.Training;

/** How likely the first of a ranking is right: a logistic over its log odds and the log nearness of the nearest example. Fitted on texts the voices
 *  were not trained on, some of them of intents left out, so that what is foreign to the desk gets a low number.
 *  @param odds weight of the log odds of the first
 *  @param nearness weight of the log nearness */
record Calibration(double odds, double nearness, double constant) {
  private static final double MOST_ODDS = 6;
  private static final double LEAST_NEARNESS = 0.05;
  private static final double LOOSENESS = 5;
  private static final int ROUNDS = 60;

  /** One judged text.
   *  @param log log probability of the first
   *  @param second log probability of the second
   *  @param near nearness, 0 to 1
   *  @param amongTwo whether the first or the second is right
   *  @param importance 1 for texts of the desk */
  record Case(
      double log, double second, double near, boolean right, boolean amongTwo, double importance) {}

  /** 0 to 1. */
  double confidence(double log, double near) {
    double score =
        odds * odds(log) + nearness * Math.log(Math.max(LEAST_NEARNESS, near)) + constant;
    return 1 / (1 + Math.exp(-score));
  }

  private static double odds(double log) {
    double other = Math.log(Math.max(1e-9, -Math.expm1(Math.min(0, log))));
    return Math.clamp(log - other, -MOST_ODDS, MOST_ODDS);
  }

  static Calibration fit(List<Case> cases) {
    var training = new Training(2, 2, LOOSENESS, ROUNDS);
    var rows = cases.stream().map(Calibration::row).toList();
    int[] labels = cases.stream().mapToInt(c -> c.right() ? 1 : 0).toArray();
    double mean = cases.stream().mapToDouble(Case::importance).average().orElse(1);
    double[] importance = cases.stream().mapToDouble(c -> c.importance() / mean).toArray();
    Softmax model = training.fit(rows, labels, importance);
    double[] slopes = IntStream.range(0, 2)
        .mapToDouble(i -> model.weight(i, 1) - model.weight(i, 0))
        .toArray();
    return new Calibration(
        Math.max(0.1, slopes[0]), Math.max(0, slopes[1]), model.constant(1) - model.constant(0));
  }

  private static Row row(Case judged) {
    double near = Math.log(Math.max(LEAST_NEARNESS, judged.near()));
    return Row.dense(new float[] {(float) odds(judged.log()), (float) near});
  }
}

package usher.bot.nlu.learning;

import java.util.List;

/** The mean negative log likelihood of some rows plus half the penalty times the squared weights (constants are free), and its slope. */
final class Loss {
  private final List<Batch> batches;
  private final int[] labels;
  private final double[] importance;
  private final double penalty;
  private final int classes;

  Loss(List<Row> rows, int[] labels, double[] importance, double penalty, int classes) {
    this.batches = Batch.of(rows, classes);
    this.labels = labels;
    this.importance = importance;
    this.penalty = penalty;
    this.classes = classes;
  }

  /** The loss at some weights; the slope there is written into {@code slope}. */
  double at(float[] weights, float[] slope) {
    double loss = penalise(weights, slope);
    float[][] leans = new float[Batch.ROWS][classes];
    int first = 0;
    for (Batch batch : batches) {
      batch.score(weights, leans);
      for (int i = 0; i < batch.size(); i++) {
        double share = importance[first + i] / labels.length;
        loss += share * surprise(leans[i], labels[first + i]);
        lean(leans[i], labels[first + i], share);
      }
      batch.spread(leans, slope);
      first += batch.size();
    }
    return loss;
  }

  private double penalise(float[] weights, float[] slope) {
    int free = weights.length - classes;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      slope[i] = i < free ? (float) (penalty * weights[i]) : 0;
      squares += i < free ? (double) weights[i] * weights[i] : 0;
    }
    return penalty * squares / 2;
  }

  /** Turns scores into probabilities in place and gives how unexpected the label was. */
  private static double surprise(float[] scores, int label) {
    float top = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      top = Math.max(top, score);
    }
    double sum = 0;
    double own = scores[label] - top;
    for (int k = 0; k < scores.length; k++) {
      double e = Math.exp(scores[k] - top);
      scores[k] = (float) e;
      sum += e;
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= (float) sum;
    }
    return Math.log(sum) - own;
  }

  private static void lean(float[] probabilities, int label, double share) {
    probabilities[label] -= 1;
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] *= (float) share;
    }
  }
}

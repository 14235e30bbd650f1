package usher.knowledge.index;

/** Turns signals into a probability: a logistic function, one for questions with a vector and one for words alone. */
final class Relevance {
  private static final Relevance WITH_VECTORS = new Relevance(-6, new double[] {2, 0.2, 5, 2, 4, 0.5});
  private static final Relevance WORDS_ALONE = new Relevance(-3.5, new double[] {4, 0.4, 0, 1.5, 0, 0});

  private final double start;
  private final double[] weights;

  Relevance(double start, double[] weights) {
    this.start = start;
    this.weights = weights.clone();
  }

  static Relevance of(boolean withVectors) {
    return withVectors ? WITH_VECTORS : WORDS_ALONE;
  }

  /** 0 to 1. */
  double probability(Signals signals) {
    double sum = start;
    double[] values = signals.values();
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

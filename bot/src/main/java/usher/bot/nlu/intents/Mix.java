package usher.bot.nlu.intents;

import java.util.List;
import usher.bot.nlu.learning.Softmax;

/** How the two voices become one: a weighted mean of their logs, sharpened.
 *  @param sense share of the sentence vector's voice, 0 to 1
 *  @param sharpness inverse temperature */
record Mix(double sense, double sharpness) {
  private static final double STEP = 0.05;

  /** Log probabilities per intent. */
  double[] logs(Opinion opinion) {
    double[] mixed = new double[opinion.words().length];
    for (int k = 0; k < mixed.length; k++) {
      mixed[k] = sharpness * (sense * opinion.sense()[k] + (1 - sense) * opinion.words()[k]);
    }
    return Softmax.logNormalised(mixed);
  }

  /** The mix under which the given texts, none of which its voices were trained on, are least surprising. */
  static Mix fit(List<Opinion> opinions, List<Integer> truths, boolean vectors) {
    Mix best = new Mix(vectors ? 1 : 0, 1);
    double least = best.surprise(opinions, truths);
    for (double sense = 0; sense <= (vectors ? 1.0001 : 0); sense += STEP) {
      for (double sharpness = 0.5; sharpness <= 8; sharpness *= 1.15) {
        var mix = new Mix(Math.min(1, sense), sharpness);
        double surprise = mix.surprise(opinions, truths);
        if (surprise < least) {
          least = surprise;
          best = mix;
        }
      }
    }
    return best;
  }

  private double surprise(List<Opinion> opinions, List<Integer> truths) {
    double sum = 0;
    for (int i = 0; i < opinions.size(); i++) {
      sum -= logs(opinions.get(i))[truths.get(i)];
    }
    return sum;
  }
}

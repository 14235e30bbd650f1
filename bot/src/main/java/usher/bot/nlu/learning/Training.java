package usher.bot.nlu.learning;

import java.util.Arrays;
import java.util.List;

/** Fits a {@link Softmax} by penalised maximum likelihood (L-BFGS, from zero), so the outcome depends on nothing but the rows.
 *  @param columns number of columns of the rows
 *  @param classes number of classes
 *  @param looseness how far weights may grow: the inverse strength of the quadratic penalty, summed over rows (scikit-learn's C)
 *  @param rounds most steps of the optimiser */
public record Training(int columns, int classes, double looseness, int rounds) {

  /** @param labels the class of each row, from 0 */
  public Softmax fit(List<Row> rows, int[] labels) {
    double[] even = new double[labels.length];
    Arrays.fill(even, 1.0);
    return fit(rows, labels, even);
  }

  /** @param importance weight of each row, 1 on average */
  public Softmax fit(List<Row> rows, int[] labels, double[] importance) {
    if (rows.size() != labels.length) {
      throw new IllegalArgumentException(rows.size() + " rows but " + labels.length + " labels");
    }
    float[] weights = new float[(columns + 1) * classes];
    var loss =
        new Loss(rows.toArray(Row[]::new), labels, importance, penalty(rows.size()), classes);
    new Descent(rounds).minimise(loss, weights);
    return new Softmax(classes, weights);
  }

  private double penalty(int rows) {
    return 1.0 / (looseness * Math.max(1, rows));
  }
}

package usher.bot.nlu.learning;

import java.util.Arrays;
import java.util.List;

/** Fits a {@link Softmax} by penalised maximum likelihood (L-BFGS), so the outcome depends on nothing but the rows and the start.
 *  @param columns number of columns of the rows
 *  @param classes number of classes
 *  @param looseness how far weights may grow: the inverse strength of the quadratic penalty, summed over rows (scikit-learn's C)
 *  @param rounds most steps of the optimiser */
public record Training(int columns, int classes, double looseness, int rounds) {

  /** What knows nothing yet: every class is as likely as any other. */
  public Softmax ignorant() {
    return new Softmax(classes, new float[(columns + 1) * classes]);
  }

  /** @param labels the class of each row, from 0
   *  @param start where to begin; the nearer to the outcome, the fewer rounds it takes */
  public Softmax fit(List<Row> rows, int[] labels, Softmax start) {
    double[] even = new double[labels.length];
    Arrays.fill(even, 1.0);
    return fit(rows, labels, even, start);
  }

  /** @param importance weight of each row, 1 on average */
  public Softmax fit(List<Row> rows, int[] labels, double[] importance) {
    return fit(rows, labels, importance, ignorant());
  }

  private Softmax fit(List<Row> rows, int[] labels, double[] importance, Softmax start) {
    if (rows.size() != labels.length) {
      throw new IllegalArgumentException(rows.size() + " rows but " + labels.length + " labels");
    }
    if (start.classes() != classes || start.columns() != columns) {
      throw new IllegalArgumentException("a start of " + start.columns() + " columns and "
          + start.classes() + " classes for " + columns + " and " + classes);
    }
    var loss = new Loss(rows, labels, importance, penalty(rows.size()), classes);
    return start.improved(weights -> new Descent(rounds).minimise(loss, weights));
  }

  private double penalty(int rows) {
    return 1.0 / (looseness * Math.max(1, rows));
  }
}

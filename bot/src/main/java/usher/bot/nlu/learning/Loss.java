package usher.bot.nlu.learning;

/** The mean negative log likelihood of some rows plus half the penalty times the squared weights (constants are free), and its slope. */
final class Loss {
  private static final int TOGETHER = 4;

  private final Row[] rows;
  private final int[] labels;
  private final double[] importance;
  private final double penalty;
  private final int classes;

  Loss(Row[] rows, int[] labels, double[] importance, double penalty, int classes) {
    this.rows = rows;
    this.labels = labels;
    this.importance = importance;
    this.penalty = penalty;
    this.classes = classes;
  }

  /** The loss at some weights; the slope there is written into {@code slope}. */
  double at(float[] weights, float[] slope) {
    double loss = penalise(weights, slope);
    float[][] leans = new float[TOGETHER][classes];
    for (int first = 0; first < rows.length; first += TOGETHER) {
      int last = Math.min(rows.length, first + TOGETHER);
      for (int i = first; i < last; i++) {
        loss += lean(i, weights, leans[i - first]);
      }
      spread(first, last, leans, slope);
    }
    return loss;
  }

  /** How unexpected the label of a row is; how its class scores should change is written into {@code lean}. */
  private double lean(int row, float[] weights, float[] lean) {
    Softmax.score(rows[row], weights, lean);
    double share = importance[row] / rows.length;
    double loss = share * surprise(lean, labels[row]);
    lean(lean, labels[row], share);
    return loss;
  }

  /** Rows that have every column go into the slope together, so that it is read and written once for all four. */
  private void spread(int first, int last, float[][] leans, float[] slope) {
    if (last - first == TOGETHER && rows[first].dense) {
      spreadFour(first, leans, slope);
      return;
    }
    for (int i = first; i < last; i++) {
      spread(rows[i], leans[i - first], slope);
    }
  }

  private void spreadFour(int first, float[][] leans, float[] slope) {
    float[] a = rows[first].values;
    float[] b = rows[first + 1].values;
    float[] c = rows[first + 2].values;
    float[] d = rows[first + 3].values;
    for (int column = 0; column < a.length; column++) {
      addFour(a[column], b[column], c[column], d[column], leans, slope, column * classes);
    }
    addFour(1, 1, 1, 1, leans, slope, slope.length - classes);
  }

  private static void addFour(
      float a, float b, float c, float d, float[][] leans, float[] to, int offset) {
    float[] first = leans[0];
    float[] second = leans[1];
    float[] third = leans[2];
    float[] fourth = leans[3];
    for (int k = 0; k < first.length; k++) {
      to[offset + k] += a * first[k] + b * second[k] + c * third[k] + d * fourth[k];
    }
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

  private static void spread(Row row, float[] lean, float[] slope) {
    for (int i = 0; i < row.columns.length; i++) {
      add(row.values[i], lean, slope, row.columns[i] * lean.length);
    }
    add(1, lean, slope, slope.length - lean.length);
  }

  private static void add(float factor, float[] from, float[] to, int offset) {
    for (int k = 0; k < from.length; k++) {
      to[offset + k] += factor * from[k];
    }
  }
}

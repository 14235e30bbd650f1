package usher.bot.nlu.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A multinomial logistic model: a row in, a log probability per class out. Unchangeable, thread-safe. */
public final class Softmax {
  private final int classes;
  private final float[] weights;

  /** @param weights a block of {@code classes} weights per column, and one block of constants behind the last */
  Softmax(int classes, float[] weights) {
    this.classes = classes;
    this.weights = weights;
  }

  public int classes() {
    return classes;
  }

  public int columns() {
    return weights.length / classes - 1;
  }

  public float weight(int column, int category) {
    return weights[column * classes + category];
  }

  /** The constant of a class, added to its score whatever the row. */
  public float constant(int category) {
    return weights[weights.length - classes + category];
  }

  /** Natural logarithms, one per class; together they are a distribution. */
  public double[] logProbabilities(Row row) {
    float[] scores = new float[classes];
    score(row, weights, scores);
    return logNormalised(scores);
  }

  static void score(Row row, float[] weights, float[] scores) {
    int classes = scores.length;
    System.arraycopy(weights, weights.length - classes, scores, 0, classes);
    int i = 0;
    for (; i + 3 < row.columns.length; i += 4) {
      addFour(row, i, weights, scores);
    }
    for (; i < row.columns.length; i++) {
      add(row.values[i], weights, row.columns[i] * classes, scores);
    }
  }

  /** Four columns at a time, so that the scores are read and written once for all four. */
  private static void addFour(Row row, int first, float[] from, float[] to) {
    float a = row.values[first];
    float b = row.values[first + 1];
    float c = row.values[first + 2];
    float d = row.values[first + 3];
    int atA = row.columns[first] * to.length;
    int atB = row.columns[first + 1] * to.length;
    int atC = row.columns[first + 2] * to.length;
    int atD = row.columns[first + 3] * to.length;
    for (int k = 0; k < to.length; k++) {
      to[k] += a * from[atA + k] + b * from[atB + k] + c * from[atC + k] + d * from[atD + k];
    }
  }

  private static void add(float factor, float[] from, int offset, float[] to) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * from[offset + k];
    }
  }

  private static double[] logNormalised(float[] scores) {
    double[] logs = new double[scores.length];
    Arrays.setAll(logs, k -> scores[k]);
    return logNormalised(logs);
  }

  /** Scores on a log scale made a distribution, still on a log scale. */
  public static double[] logNormalised(double[] scores) {
    double top = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - top);
    }
    double log = top + Math.log(sum);
    return Arrays.stream(scores).map(score -> score - log).toArray();
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    out.writeInt(weights.length);
    for (float weight : weights) {
      out.writeFloat(weight);
    }
  }

  public static Softmax read(DataInput in) throws IOException {
    int classes = in.readInt();
    float[] weights = new float[in.readInt()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readFloat();
    }
    return new Softmax(classes, weights);
  }
}

package usher.bot.nlu.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** A multinomial logistic model: a row in, a log probability per class out. Unchangeable, thread-safe. */
public final class Softmax {
  /** From so many on, wide instructions are worth their preparation. */
  static final int MANY_CLASSES = 16;

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

  /** The same weights at other columns.
   *  @param to per column of this one its place among the new ones, or less than 0 where it has none
   *  @param columns how many there are; those that nothing moves to weigh nothing */
  public Softmax moved(int[] to, int columns) {
    float[] moved = new float[(columns + 1) * classes];
    for (int column = 0; column < to.length; column++) {
      if (to[column] >= 0) {
        System.arraycopy(weights, column * classes, moved, to[column] * classes, classes);
      }
    }
    System.arraycopy(weights, weights.length - classes, moved, columns * classes, classes);
    return new Softmax(classes, moved);
  }

  /** A copy whose weights something has changed. */
  Softmax improved(Consumer<float[]> improvement) {
    float[] better = weights.clone();
    improvement.accept(better);
    return new Softmax(classes, better);
  }

  static void score(Row row, float[] weights, float[] scores) {
    int classes = scores.length;
    System.arraycopy(weights, weights.length - classes, scores, 0, classes);
    float[][] four = new float[classes < MANY_CLASSES ? 0 : Lines.TOGETHER][classes];
    int first = 0;
    for (;
        classes >= MANY_CLASSES && first + Lines.TOGETHER <= row.columns.length;
        first += Lines.TOGETHER) {
      for (int i = 0; i < Lines.TOGETHER; i++) {
        System.arraycopy(weights, row.columns[first + i] * classes, four[i], 0, classes);
      }
      Lines.addFour(four, 0, row.values, first, scores);
    }
    for (; first < row.columns.length; first++) {
      add(row.values[first], weights, row.columns[first] * classes, scores);
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

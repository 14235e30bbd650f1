package usher.bot.nlu.learning;

import java.util.Arrays;

/** One thing to learn from or to judge: the columns that are not zero, and their values. */
public final class Row {
  final int[] columns;
  final float[] values;
  /** Whether it has every column from 0 on. */
  final boolean dense;

  private Row(int[] columns, float[] values, boolean dense) {
    this.columns = columns;
    this.values = values;
    this.dense = dense;
  }

  /** All columns from 0 on. */
  public static Row dense(float[] values) {
    return new Row(firstColumns(values.length), values, true);
  }

  /** Some columns; both arrays have the same length. */
  public static Row sparse(int[] columns, float[] values) {
    if (columns.length != values.length) {
      throw new IllegalArgumentException(
          columns.length + " columns but " + values.length + " values");
    }
    return new Row(columns, values, false);
  }

  /** This row, and behind it another whose column 0 becomes {@code offset}. */
  public Row followedBy(Row other, int offset) {
    int[] both = Arrays.copyOf(columns, columns.length + other.columns.length);
    float[] numbers = Arrays.copyOf(values, both.length);
    for (int i = 0; i < other.columns.length; i++) {
      both[columns.length + i] = other.columns[i] + offset;
      numbers[columns.length + i] = other.values[i];
    }
    return new Row(both, numbers, false);
  }

  /** Takes each column that is not zero with its value. */
  public interface Taker {
    void take(int column, float value);
  }

  public void forEach(Taker taker) {
    for (int i = 0; i < columns.length; i++) {
      taker.take(columns[i], values[i]);
    }
  }

  private static int[] firstColumns(int count) {
    int[] columns = new int[count];
    Arrays.setAll(columns, i -> i);
    return columns;
  }
}

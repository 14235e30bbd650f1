package usher.bot.nlu.learning;

import java.util.Arrays;
import java.util.List;

/** Rows that have every column: a product of matrices either way. The inner loops run over many rows or many columns, never over the few classes. */
final class DenseBatch implements Batch {
  private final int classes;
  private final int size;
  private final int columns;
  /** Size and columns, each rounded up to a multiple of four; what is added is zero. */
  private final int height;

  private final int width;
  private final float[][] byRow;
  private final float[][] byColumn;
  private final float[] scores;
  private final float[] slopes;

  DenseBatch(List<Row> rows, int classes) {
    this.classes = classes;
    this.size = rows.size();
    this.columns = rows.getFirst().values.length;
    this.height = fours(size);
    this.width = fours(columns);
    this.byRow = new float[height][width];
    this.byColumn = new float[width][height];
    this.scores = new float[height];
    this.slopes = new float[width];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < columns; column++) {
        float value = rows.get(row).values[column];
        byRow[row][column] = value;
        byColumn[column][row] = value;
      }
    }
  }

  private static int fours(int number) {
    return (number + 3) / 4 * 4;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void score(float[] weights, float[][] to) {
    float[] factors = new float[width];
    for (int k = 0; k < classes; k++) {
      for (int column = 0; column < columns; column++) {
        factors[column] = weights[column * classes + k];
      }
      sum(byColumn, factors, scores);
      float constant = weights[columns * classes + k];
      for (int row = 0; row < size; row++) {
        to[row][k] = scores[row] + constant;
      }
    }
  }

  @Override
  public void spread(float[][] leans, float[] slope) {
    float[] factors = new float[height];
    for (int k = 0; k < classes; k++) {
      float all = 0;
      for (int row = 0; row < size; row++) {
        factors[row] = leans[row][k];
        all += factors[row];
      }
      sum(byRow, factors, slopes);
      for (int column = 0; column < columns; column++) {
        slope[column * classes + k] += slopes[column];
      }
      slope[columns * classes + k] += all;
    }
  }

  /** The lines of a matrix, each times its factor, added up. */
  private static void sum(float[][] lines, float[] factors, float[] sums) {
    Arrays.fill(sums, 0);
    Lines.add(lines, factors, sums);
  }
}

package usher.bot.nlu.learning;

import java.util.List;

/** Rows of which most columns are zero, one after the other. */
record SparseBatch(List<Row> rows) implements Batch {

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public void score(float[] weights, float[][] scores) {
    for (int row = 0; row < rows.size(); row++) {
      Softmax.score(rows.get(row), weights, scores[row]);
    }
  }

  @Override
  public void spread(float[][] leans, float[] slope) {
    float[] space = new float[leans[0].length];
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (int j = 0; j < row.columns.length; j++) {
        add(row.values[j], leans[i], space, slope, row.columns[j] * space.length);
      }
      add(1, leans[i], space, slope, slope.length - space.length);
    }
  }

  /** With many classes adds in a space aside, since the compiler uses wide instructions only where it sees that what is read is not what is written. */
  private static void add(float factor, float[] from, float[] space, float[] to, int offset) {
    if (space.length < Softmax.MANY_CLASSES) {
      for (int k = 0; k < from.length; k++) {
        to[offset + k] += factor * from[k];
      }
      return;
    }
    System.arraycopy(to, offset, space, 0, space.length);
    for (int k = 0; k < space.length; k++) {
      space[k] += factor * from[k];
    }
    System.arraycopy(space, 0, to, offset, space.length);
  }
}

package usher.bot.nlu.learning;

import java.util.List;
import java.util.stream.IntStream;

/** Some rows that go through a model together. Not thread-safe: it keeps its working space. */
interface Batch {
  int ROWS = 128;

  int size();

  /** Writes the score of each row and class.
   *  @param scores per row, per class */
  void score(float[] weights, float[][] scores);

  /** Adds to the slope what the rows ask for.
   *  @param leans per row, per class, how much its score should change */
  void spread(float[][] leans, float[] slope);

  /** All rows in order, in batches of at most {@link #ROWS}. */
  static List<Batch> of(List<Row> rows, int classes) {
    boolean dense = !rows.isEmpty() && rows.stream().allMatch(row -> row.dense);
    return IntStream.iterate(0, from -> from < rows.size(), from -> from + ROWS)
        .mapToObj(from -> rows.subList(from, Math.min(rows.size(), from + ROWS)))
        .<Batch>map(some -> dense ? new DenseBatch(some, classes) : new SparseBatch(some))
        .toList();
  }
}

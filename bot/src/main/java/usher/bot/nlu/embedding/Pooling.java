package usher.bot.nlu.embedding;

import java.nio.FloatBuffer;

/** How the rows that an encoder gives, one a word piece, become one vector. */
enum Pooling {
  /** The row of the mark at the beginning. */
  FIRST {
    @Override
    float[] of(FloatBuffer rows, int count, int size) {
      float[] row = new float[size];
      rows.get(row);
      return row;
    }
  },
  /** Their mean, component by component. */
  MEAN {
    @Override
    float[] of(FloatBuffer rows, int count, int size) {
      float[] mean = new float[size];
      for (int i = 0; i < count * size; i++) {
        mean[i % size] += rows.get() / count;
      }
      return mean;
    }
  };

  /** @param rows {@code count} times {@code size} numbers, from the buffer's position on */
  abstract float[] of(FloatBuffer rows, int count, int size);
}

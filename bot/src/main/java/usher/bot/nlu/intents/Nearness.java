package usher.bot.nlu.intents;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import usher.bot.nlu.learning.Lines;

/** The vectors of the examples, to tell how near a text lies to anything the desk was taught. Kept in blocks of examples, component by
 *  component, so that the processor compares a text with many of them at once. */
final class Nearness {
  private static final int TOGETHER = 256;

  /** Per block, per component, that component of each example of the block. */
  private final float[][][] blocks;

  /** @param vectors all of one width, a multiple of four */
  Nearness(List<float[]> vectors) {
    this(IntStream.iterate(0, from -> from < vectors.size(), from -> from + TOGETHER)
        .mapToObj(from -> vectors.subList(from, Math.min(vectors.size(), from + TOGETHER)))
        .map(Nearness::block)
        .toArray(float[][][]::new));
  }

  private Nearness(float[][][] blocks) {
    this.blocks = blocks;
  }

  private static float[][] block(List<float[]> vectors) {
    float[][] block = new float[vectors.getFirst().length][vectors.size()];
    for (int example = 0; example < vectors.size(); example++) {
      for (int i = 0; i < block.length; i++) {
        block[i][example] = vectors.get(example)[i];
      }
    }
    return block;
  }

  /** Cosine to the nearest, 0 to 1; 1 when vectors are empty, so that it never lowers a confidence it knows nothing of. */
  double nearest(float[] vector) {
    return nearest(List.of(vector))[0];
  }

  /** The same for many at once, for which the examples are fetched from memory only once. */
  double[] nearest(List<float[]> vectors) {
    double[] nearest = new double[vectors.size()];
    for (float[][] block : blocks) {
      for (int i = 0; i < nearest.length; i++) {
        nearest[i] = Math.max(nearest[i], nearest(block, vectors.get(i)));
      }
    }
    return nearest;
  }

  private static double nearest(float[][] block, float[] vector) {
    if (vector.length == 0 || block.length == 0) {
      return 1;
    }
    float[] cosines = new float[block[0].length];
    Lines.add(block, vector, cosines);
    float best = 0;
    for (float cosine : cosines) {
      best = Math.max(best, cosine);
    }
    return Math.min(1, best);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(blocks.length);
    for (float[][] block : blocks) {
      out.writeInt(block.length);
      for (float[] line : block) {
        Floats.write(line, out);
      }
    }
  }

  static Nearness read(DataInput in) throws IOException {
    float[][][] blocks = new float[in.readInt()][][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new float[in.readInt()][];
      for (int line = 0; line < blocks[i].length; line++) {
        blocks[i][line] = Floats.read(in);
      }
    }
    return new Nearness(blocks);
  }
}

package usher.bot.nlu.intents;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The vectors of the examples, to tell how near a text lies to anything the desk was taught. */
@SuppressWarnings("ArrayRecordComponent")
record Nearness(float[][] vectors) {

  /** Cosine to the nearest, 0 to 1; 1 when vectors are empty, so that it never lowers a confidence it knows nothing of. */
  double nearest(float[] vector) {
    if (vector.length == 0) {
      return 1;
    }
    float best = 0;
    for (float[] example : vectors) {
      best = Math.max(best, dot(example, vector));
    }
    return Math.min(1, best);
  }

  /** Four sums side by side: one alone would wait for itself at each step. */
  private static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    for (int i = 0; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    return s0 + s1 + s2 + s3;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(vectors.length);
    for (float[] vector : vectors) {
      Floats.write(vector, out);
    }
  }

  static Nearness read(DataInput in) throws IOException {
    float[][] vectors = new float[in.readInt()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = Floats.read(in);
    }
    return new Nearness(vectors);
  }
}

package usher.bot.nlu.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a model with two classes has learnt, small enough to be shipped: the weights of many columns are kept in one byte each, which costs less than a
 * thousandth of its quality.
 *
 * @param exact weights of the first columns
 * @param coarse weights of the others in steps of {@code step}
 */
@SuppressWarnings("ArrayRecordComponent")
public record CompactWeights(float[] exact, byte[] coarse, float step, float constant) {

  /** @param exactColumns how many of the first columns are kept as they are */
  public static CompactWeights of(Softmax model, int exactColumns) {
    float[] exact = new float[exactColumns];
    for (int i = 0; i < exactColumns; i++) {
      exact[i] = weight(model, i);
    }
    float largest = 0;
    for (int i = exactColumns; i < model.columns(); i++) {
      largest = Math.max(largest, Math.abs(weight(model, i)));
    }
    float step = Math.max(1e-6f, largest / Byte.MAX_VALUE);
    byte[] coarse = new byte[model.columns() - exactColumns];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (byte) Math.round(weight(model, exactColumns + i) / step);
    }
    return new CompactWeights(exact, coarse, step, model.constant(1) - model.constant(0));
  }

  private static float weight(Softmax model, int column) {
    return model.weight(column, 1) - model.weight(column, 0);
  }

  /** Log odds of the second class. */
  public double score(Row row) {
    double[] sum = {constant};
    row.forEach((column, value) -> sum[0] +=
        value * (column < exact.length ? exact[column] : step * coarse[column - exact.length]));
    return sum[0];
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(exact.length);
    for (float weight : exact) {
      out.writeFloat(weight);
    }
    out.writeInt(coarse.length);
    out.write(coarse);
    out.writeFloat(step);
    out.writeFloat(constant);
  }

  public static CompactWeights read(DataInputStream in) throws IOException {
    float[] exact = new float[in.readInt()];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = in.readFloat();
    }
    byte[] coarse = in.readNBytes(in.readInt());
    return new CompactWeights(exact, coarse, in.readFloat(), in.readFloat());
  }
}

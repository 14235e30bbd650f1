package usher.bot.nlu.distress;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Softmax;

/** A trained model of distress: one weight per column and two marks on its scale. The grams' weights are kept in one byte each, which costs less than a
 *  thousandth of its quality.
 *  @param exact weights of signs and sentence vector
 *  @param coarse weights of the buckets in steps of {@code step}
 *  @param alarm score that one of twenty calm texts passes
 *  @param severe score that one of a hundred calm texts passes */
@SuppressWarnings("ArrayRecordComponent")
record MoodModel(
    float[] exact, byte[] coarse, float step, float constant, double alarm, double severe) {
  private static final double PER_INTENSITY = 0.6;
  private static final int MAGIC = 0x554d4f44;
  /** The level at {@code severe} is 0.8, at {@code alarm} 0.5: ln(0.8 / 0.2) above it. */
  private static final double SEVERE_LOG_ODDS = Math.log(4);

  static MoodModel of(Softmax model, int exactColumns) {
    float[] exact = new float[exactColumns];
    for (int i = 0; i < exactColumns; i++) {
      exact[i] = model.weight(i, 1) - model.weight(i, 0);
    }
    float largest = 0;
    for (int i = exactColumns; i < model.columns(); i++) {
      largest = Math.max(largest, Math.abs(model.weight(i, 1) - model.weight(i, 0)));
    }
    float step = Math.max(1e-6f, largest / Byte.MAX_VALUE);
    byte[] coarse = new byte[model.columns() - exactColumns];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (byte) Math.round(
          (model.weight(exactColumns + i, 1) - model.weight(exactColumns + i, 0)) / step);
    }
    return new MoodModel(exact, coarse, step, model.constant(1) - model.constant(0), 0, 1);
  }

  MoodModel marked(double alarmScore, double severeScore) {
    return new MoodModel(
        exact, coarse, step, constant, alarmScore, Math.max(severeScore, alarmScore + 0.2));
  }

  int vectorSize() {
    return exact.length - MoodRow.SIGNS;
  }

  /** The training lines say only whether, not how strongly; that is added by hand. */
  double score(Row row, Evidence evidence) {
    double[] sum = {constant + PER_INTENSITY * evidence.intensity()};
    row.forEach((column, value) -> sum[0] +=
        value * (column < exact.length ? exact[column] : step * coarse[column - exact.length]));
    return sum[0];
  }

  /** 0 to 1: 0.5 is reached by one calm text in twenty, 0.8 by one in a hundred. */
  double level(double score) {
    return 1 / (1 + Math.exp(-SEVERE_LOG_ODDS * (score - alarm) / (severe - alarm)));
  }

  void write(OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(exact.length);
    for (float weight : exact) {
      out.writeFloat(weight);
    }
    out.writeInt(coarse.length);
    out.write(coarse);
    out.writeFloat(step);
    out.writeFloat(constant);
    out.writeDouble(alarm);
    out.writeDouble(severe);
    out.flush();
  }

  static MoodModel read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of a distress model");
    }
    float[] exact = new float[in.readInt()];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = in.readFloat();
    }
    byte[] coarse = in.readNBytes(in.readInt());
    return new MoodModel(
        exact, coarse, in.readFloat(), in.readFloat(), in.readDouble(), in.readDouble());
  }
}

package usher.bot.nlu.distress;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import usher.bot.nlu.learning.CompactWeights;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Softmax;

/**
 * A trained model of distress: one weight per column and two marks on its scale.
 *
 * @param weights those of signs and sentence vector exact
 * @param alarm score that one of twenty calm texts passes
 * @param severe score that one of a hundred calm texts passes
 */
record MoodModel(CompactWeights weights, double alarm, double severe) {
  private static final double PER_INTENSITY = 0.8;
  private static final int MAGIC = 0x554d4f44;
  /** The level at {@code severe} is 0.8, at {@code alarm} 0.5: ln(0.8 / 0.2) above it. */
  private static final double SEVERE_LOG_ODDS = Math.log(4);

  static MoodModel of(Softmax model, int exactColumns) {
    return new MoodModel(CompactWeights.of(model, exactColumns), 0, 1);
  }

  MoodModel marked(double alarmScore, double severeScore) {
    return new MoodModel(weights, alarmScore, Math.max(severeScore, alarmScore + 0.2));
  }

  int vectorSize() {
    return weights.exact().length - MoodRow.SIGNS;
  }

  /** The training lines say only whether, not how strongly; that is added by hand. */
  double score(Row row, Evidence evidence) {
    return PER_INTENSITY * evidence.intensity() + weights.score(row);
  }

  /** 0 to 1: 0.5 is reached by one calm text in twenty, 0.8 by one in a hundred. */
  double level(double score) {
    return 1 / (1 + Math.exp(-SEVERE_LOG_ODDS * (score - alarm) / (severe - alarm)));
  }

  void write(OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    weights.write(out);
    out.writeDouble(alarm);
    out.writeDouble(severe);
    out.flush();
  }

  static MoodModel read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of a distress model");
    }
    return new MoodModel(CompactWeights.read(in), in.readDouble(), in.readDouble());
  }
}

package usher.bot.nlu.intents;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.RankedIntent;

/** All that was learned of one language. */
record LanguageModel(
    List<IntentId> intents,
    Voices voices,
    Mix mix,
    Calibration calibration,
    Thresholds thresholds) {
  private static final int MOST_RANKED = 5;

  List<RankedIntent> rank(String text, float[] vector) {
    var opinion = voices.of(text, vector);
    double[] logs = mix.logs(opinion);
    List<Integer> order = IntStream.range(0, logs.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> -logs[k]))
        .limit(MOST_RANKED)
        .toList();
    double top = logs[order.getFirst()];
    double confidence = calibration.confidence(top, opinion.nearness());
    return order.stream().map(k -> ranked(k, confidence, logs[k] - top)).toList();
  }

  /** The others keep their distance to the first. */
  private RankedIntent ranked(int intent, double first, double behind) {
    return new RankedIntent(intents.get(intent), Math.clamp(first * Math.exp(behind), 0, 1));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(intents.size());
    for (IntentId intent : intents) {
      out.writeUTF(intent.value());
    }
    voices.write(out);
    for (double number : new double[] {
      mix.sense(),
      mix.sharpness(),
      calibration.odds(),
      calibration.nearness(),
      calibration.constant(),
      thresholds.sure(),
      thresholds.askBack(),
      thresholds.margin()
    }) {
      out.writeDouble(number);
    }
  }

  static LanguageModel read(DataInput in) throws IOException {
    int count = in.readInt();
    List<IntentId> intents = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      intents.add(new IntentId(in.readUTF()));
    }
    var voices = Voices.read(in);
    var mix = new Mix(in.readDouble(), in.readDouble());
    var calibration = new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
    return new LanguageModel(
        intents,
        voices,
        mix,
        calibration,
        new Thresholds(in.readDouble(), in.readDouble(), in.readDouble()));
  }
}

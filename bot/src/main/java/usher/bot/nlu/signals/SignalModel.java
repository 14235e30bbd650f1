package usher.bot.nlu.signals;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import usher.bot.nlu.learning.CompactWeights;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Softmax;
import usher.bot.nlu.lexical.HashedGrams;

/**
 * One signal as a model hears it: from the sentence vector and the grams of the text without its disguises.
 *
 * @param weights those of the sentence vector exact
 * @param limit log odds from which the signal is heard; as many lines without it as {@link TrainSignals} allows pass it
 */
record SignalModel(CompactWeights weights, double limit) {
  private static final int MAGIC = 0x55534947;
  private static final int BITS = 16;
  private static final float VECTOR_SCALE = 2f;

  static SignalModel of(Softmax model, int vectorSize, double limit) {
    return new SignalModel(CompactWeights.of(model, vectorSize), limit);
  }

  static int columns(int vectorSize) {
    return vectorSize + (1 << BITS);
  }

  static Row row(String text, float[] vector) {
    float[] scaled = vector.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= VECTOR_SCALE;
    }
    return Row.dense(scaled)
        .followedBy(HashedGrams.of(Plain.calmed(Plain.of(text)), BITS), vector.length);
  }

  /** False where the vector is none of those it was trained with. */
  boolean hears(String text, float[] vector) {
    return weights.exact().length == vector.length && score(row(text, vector)) >= limit;
  }

  double score(Row row) {
    return weights.score(row);
  }

  void write(OutputStream stream) throws IOException {
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    weights.write(out);
    out.writeDouble(limit);
    out.flush();
  }

  static SignalModel bundled(String resource) {
    try (InputStream stream = SignalModel.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource + " is not on the class path");
      }
      var in = new DataInputStream(new BufferedInputStream(stream));
      if (in.readInt() != MAGIC) {
        throw new IOException("not a file of a signal's model");
      }
      return new SignalModel(CompactWeights.read(in), in.readDouble());
    } catch (IOException fault) {
      throw new UncheckedIOException("the model " + resource + " cannot be read", fault);
    }
  }
}

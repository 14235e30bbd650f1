package usher.bot.nlu.intents;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A row of numbers in a model file: how many, then each. */
final class Floats {
  private Floats() {}

  static void write(float[] numbers, DataOutput out) throws IOException {
    out.writeInt(numbers.length);
    for (float number : numbers) {
      out.writeFloat(number);
    }
  }

  static float[] read(DataInput in) throws IOException {
    float[] numbers = new float[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readFloat();
    }
    return numbers;
  }
}

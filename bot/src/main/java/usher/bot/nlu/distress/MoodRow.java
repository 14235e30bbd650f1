package usher.bot.nlu.distress;

import usher.bot.nlu.learning.Row;
import usher.bot.nlu.lexical.HashedGrams;

/** A text as the distress model sees it: what can be pointed at, the sentence vector, hashed grams; in this order. */
final class MoodRow {
  static final int SIGNS = 9;
  static final int BITS = 18;
  private static final float VECTOR_SCALE = 3f;

  private MoodRow() {}

  static int columns(int vectorSize) {
    return SIGNS + vectorSize + (1 << BITS);
  }

  static Row of(String text, float[] vector, Evidence evidence) {
    return Row.dense(signs(evidence))
        .followedBy(Row.dense(scaled(vector)), SIGNS)
        .followedBy(HashedGrams.of(text, BITS), SIGNS + vector.length);
  }

  private static float[] signs(Evidence evidence) {
    int strength = evidence.strength();
    return new float[] {
      Math.min(4, strength) / 2f,
      Math.max(0, Math.min(8, strength) - 4) / 2f,
      evidence.strongest() == 1 ? 1 : 0,
      evidence.strongest() == 2 ? 1 : 0,
      evidence.strongest() == 3 ? 1 : 0,
      Math.min(3, evidence.content()) / 2f,
      evidence.capitals() && strength > 0 ? 1 : 0,
      evidence.repeated() ? 1 : 0,
      evidence.repeated() && strength > 0 ? 1 : 0,
    };
  }

  private static float[] scaled(float[] vector) {
    float[] scaled = vector.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= VECTOR_SCALE;
    }
    return scaled;
  }
}

package usher.knowledge;

import java.util.Locale;
import java.util.Set;

/** Twin of an encoder: texts that share groups of three characters are close. Deterministic; knows English and Chinese. */
public class HashedGrams implements SentenceVectors {
  private static final int DIMENSION = 256;

  @Override
  public boolean speaks(String language) {
    return Set.of("en", "zh").contains(language);
  }

  @Override
  public float[] vector(String text, String language) {
    if (!speaks(language)) {
      return new float[0];
    }
    int size = language.equals("zh") ? 1 : 3;
    String padded = "  " + text.toLowerCase(Locale.ROOT) + "  ";
    float[] vector = new float[DIMENSION];
    for (int start = 0; start + size <= padded.length(); start++) {
      vector[Math.floorMod(padded.substring(start, start + size).hashCode() * 31, DIMENSION)] += 1;
    }
    return unit(vector);
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}

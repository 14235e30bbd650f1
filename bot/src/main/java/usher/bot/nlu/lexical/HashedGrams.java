package usher.bot.nlu.lexical;

import java.util.Map;
import java.util.TreeMap;
import usher.bot.nlu.learning.Row;

/** The grams of a text in so many buckets that few of them meet. */
public final class HashedGrams {
  private HashedGrams() {}

  /**
   * Each family of grams has length 1; the number of times a gram occurs does not matter.
   *
   * @param bits 2 to the power of this is the number of buckets
   */
  public static Row of(String text, int bits) {
    var buckets = new TreeMap<Integer, Float>();
    for (Map<Integer, Integer> family : Grams.of(text)) {
      float value = (float) (1 / Math.sqrt(Math.max(1, family.size())));
      family.keySet().forEach(gram -> buckets.merge(bucket(gram, bits), value, Float::sum));
    }
    int[] columns = buckets.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] values = new float[columns.length];
    int i = 0;
    for (float value : buckets.values()) {
      values[i++] = value;
    }
    return Row.sparse(columns, values);
  }

  private static int bucket(int hash, int bits) {
    return (hash * 0x9E3779B1) >>> (Integer.SIZE - bits);
  }
}

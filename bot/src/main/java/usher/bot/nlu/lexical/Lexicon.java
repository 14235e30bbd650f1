package usher.bot.nlu.lexical;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import usher.bot.nlu.learning.Row;

/** The grams that were seen in training, each a column with its inverse document frequency. Unchangeable, thread-safe. */
public final class Lexicon {
  private static final int MANY_TEXTS = 2_000;

  private final int[] hashes;
  private final float[] rarity;

  private Lexicon(int[] hashes, float[] rarity) {
    this.hashes = hashes;
    this.rarity = rarity;
  }

  /** Learns the grams of some texts; with many texts, those seen once are left out. */
  public static Lexicon of(List<String> texts) {
    var seenIn = new TreeMap<Integer, Integer>();
    for (String text : texts) {
      Grams.of(text)
          .forEach(family -> family.keySet().forEach(gram -> seenIn.merge(gram, 1, Integer::sum)));
    }
    if (texts.size() > MANY_TEXTS) {
      seenIn.values().removeIf(count -> count < 2);
    }
    int[] hashes = new int[seenIn.size()];
    float[] rarity = new float[hashes.length];
    int column = 0;
    for (var gram : seenIn.entrySet()) {
      hashes[column] = gram.getKey();
      rarity[column++] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + gram.getValue())));
    }
    return new Lexicon(hashes, rarity);
  }

  public int columns() {
    return hashes.length;
  }

  /** Per column of this one the column of the same gram in another, less than 0 where it has none. */
  public int[] columnsIn(Lexicon other) {
    return Arrays.stream(hashes)
        .map(hash -> Arrays.binarySearch(other.hashes, hash))
        .toArray();
  }

  /** The known grams of a text; counts on a log scale times rarity, each family of length 1. Empty when nothing is known. */
  public Row row(String text) {
    var families = Grams.of(text).stream().map(this::unit).toList();
    Row all = families.getFirst();
    for (Row family : families.subList(1, families.size())) {
      all = all.followedBy(family, 0);
    }
    return all;
  }

  private Row unit(Map<Integer, Integer> counts) {
    int[] columns = new int[counts.size()];
    float[] values = new float[columns.length];
    int size = 0;
    double squares = 0;
    for (var gram : new TreeMap<>(counts).entrySet()) {
      int column = Arrays.binarySearch(hashes, gram.getKey());
      if (column >= 0) {
        columns[size] = column;
        values[size] = (float) ((1 + Math.log(gram.getValue())) * rarity[column]);
        squares += (double) values[size] * values[size];
        size++;
      }
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < size; i++) {
      values[i] /= length;
    }
    return Row.sparse(Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      out.writeInt(hashes[i]);
      out.writeFloat(rarity[i]);
    }
  }

  public static Lexicon read(DataInput in) throws IOException {
    int[] hashes = new int[in.readInt()];
    float[] rarity = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
      rarity[i] = in.readFloat();
    }
    return new Lexicon(hashes, rarity);
  }
}

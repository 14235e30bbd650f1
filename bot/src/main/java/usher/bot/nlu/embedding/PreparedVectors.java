package usher.bot.nlu.embedding;

import usher.bot.digest.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Vectors computed ahead of time, found by what they are made of: encoder and text. Read-only once loaded.
 *
 *  <p>File: the magic number, the count, then per vector 32 bytes SHA-256 of encoder and text, the size, its floats; big-endian. */
public final class PreparedVectors {
  public static final PreparedVectors NONE = new PreparedVectors(Map.of());

  private static final int MAGIC = 0x55565631;
  private static final int HASH_BYTES = 32;

  private final Map<String, float[]> byHash;

  private PreparedVectors(Map<String, float[]> byHash) {
    this.byHash = Map.copyOf(byHash);
  }

  public int size() {
    return byHash.size();
  }

  /** In memory, without a file. */
  public static PreparedVectors of(Map<EncodedText, float[]> vectors) {
    Map<String, float[]> byHash = new HashMap<>();
    vectors.forEach((text, vector) -> byHash.put(hash(text.encoder(), text.text()), vector));
    return new PreparedVectors(byHash);
  }

  /** Those of both. */
  public PreparedVectors and(PreparedVectors others) {
    Map<String, float[]> all = new HashMap<>(byHash);
    all.putAll(others.byHash);
    return new PreparedVectors(all);
  }

  Optional<float[]> find(String encoder, String text) {
    return byHash.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(byHash.get(hash(encoder, text)));
  }

  /** Reads a file written by {@link #write}. Fails with {@link IOException} when it is of another form. */
  public static PreparedVectors read(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of prepared vectors");
    }
    int count = in.readInt();
    Map<String, float[]> byHash = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String hash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
      byHash.put(hash, readVector(in));
    }
    return new PreparedVectors(byHash);
  }

  private static float[] readVector(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(Float.BYTES * in.readInt());
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }

  /** Writes the vectors of some texts; the same texts give the same bytes. The stream stays open. */
  public static void write(Map<EncodedText, float[]> vectors, OutputStream stream)
      throws IOException {
    var byHash = new TreeMap<String, float[]>();
    vectors.forEach((text, vector) -> byHash.put(hash(text.encoder(), text.text()), vector));
    var out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(byHash.size());
    for (var entry : byHash.entrySet()) {
      out.write(HexFormat.of().parseHex(entry.getKey()));
      writeVector(entry.getValue(), out);
    }
    out.flush();
  }

  private static void writeVector(float[] vector, DataOutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(Float.BYTES * vector.length);
    bytes.asFloatBuffer().put(vector);
    out.writeInt(vector.length);
    out.write(bytes.array());
  }

  private static String hash(String encoder, String text) {
    return Sha256.of(encoder + '\0' + text);
  }
}

package usher.bot.nlu.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One sentence encoder of the bge family: text to the normalised first row of the last layer. One session serves all threads; each call runs on
 *  the thread that makes it. About 6 ms for a sentence, 128 word pieces at most. */
public final class Encoder {
  public static final String ENGLISH = "bge-small-en-v1.5-q";
  public static final String CHINESE = "bge-small-zh-v1.5-q";

  private static final int MOST_PIECES = 128;

  private final WordPiece tokenizer;
  private final OrtSession session;
  private final String name;

  private Encoder(String name, WordPiece tokenizer, OrtSession session) {
    this.name = name;
    this.tokenizer = tokenizer;
    this.session = session;
  }

  /** Loads {@code /NAME.onnx} and {@code /NAME-tokenizer.json} from the class path, in about half a second. */
  public static Encoder load(String name) {
    try (var options = options();
        var tokenizer = open("/" + name + "-tokenizer.json");
        var model = open("/" + name + ".onnx")) {
      var session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new Encoder(name, new WordPiece(vocabulary(tokenizer)), session);
    } catch (IOException | OrtException fault) {
      throw new EncoderFault(
          "the sentence encoder " + name + " cannot be loaded from the class path", fault);
    }
  }

  private static SessionOptions options() throws OrtException {
    var options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = Encoder.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new FileNotFoundException(resource + " is not on the class path");
    }
    return stream;
  }

  private static Map<String, Integer> vocabulary(InputStream json) {
    JsonNode pieces = JsonMapper.shared().readTree(json).path("model").path("vocab");
    Map<String, Integer> vocabulary = HashMap.newHashMap(pieces.size());
    pieces
        .properties()
        .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().asInt()));
    return vocabulary;
  }

  /** Whether the word (lower case) stands whole in the vocabulary. */
  public boolean knows(String word) {
    return tokenizer.knows(word);
  }

  public String name() {
    return name;
  }

  /** The vector of a text, of length 1. Any text has one, also the empty one. */
  public float[] encode(String text) {
    long[] ids = tokenizer.ids(text, MOST_PIECES);
    try (var pieces = tensor(ids);
        var mask = tensor(filled(ids.length, 1));
        var types = tensor(filled(ids.length, 0));
        var result = session.run(
            Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      var rows = (OnnxTensor) result.get(0);
      return unit(firstRow(rows));
    } catch (OrtException fault) {
      throw new EncoderFault(
          "the sentence encoder " + name + " failed on " + ids.length + " word pieces", fault);
    }
  }

  private static OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static long[] filled(int length, long value) {
    long[] values = new long[length];
    Arrays.fill(values, value);
    return values;
  }

  private static float[] firstRow(OnnxTensor rows) {
    long[] shape = rows.getInfo().getShape();
    FloatBuffer buffer = rows.getFloatBuffer();
    float[] row = new float[(int) shape[2]];
    buffer.get(row);
    return row;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float v : vector) {
      squares += (double) v * v;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}

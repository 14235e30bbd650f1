package usher.bot.nlu.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.conversation.Language;

/** One sentence encoder: text to a vector of length 1. One session serves all threads; each call runs on the thread that makes it. About 6 ms for a
 *  sentence with those that come with Usher; 128 word pieces at most. */
public final class Encoder {
  public static final String ENGLISH = "bge-small-en-v1.5-q";
  public static final String CHINESE = "bge-small-zh-v1.5-q";

  private static final int MOST_PIECES = 128;
  /** What the search index takes; Lucene's limit. */
  private static final int MOST_COMPONENTS = 1_024;

  private static final int ROWS = 3;

  private final String name;
  private final Tokenizer tokenizer;
  private final OrtSession session;
  private final Pooling pooling;
  private final String prompt;

  private Encoder(
      String name, Tokenizer tokenizer, OrtSession session, Pooling pooling, String prompt) {
    this.name = name;
    this.tokenizer = tokenizer;
    this.session = session;
    this.pooling = pooling;
    this.prompt = prompt;
  }

  /** One of the bge family: loads {@code /NAME.onnx} and {@code /NAME-tokenizer.json} from the class path, in about half a second. */
  public static Encoder load(String name) {
    try (var options = options();
        var tokenizer = open("/" + name + "-tokenizer.json");
        var model = open("/" + name + ".onnx")) {
      var session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
      return new Encoder(name, new WordPiece(vocabulary(tokenizer)), session, Pooling.FIRST, "");
    } catch (IOException | OrtException fault) {
      throw new EncoderFault(
          "the sentence encoder " + name + " cannot be loaded from the class path", fault);
    }
  }

  /** One of the site's own, see {@link EncoderFolder}; it has been run once when it is returned. Fails with {@link EncoderFault}, which says what to do, when the
   * folder has none that can be run. */
  public static Encoder mount(Path folder, Language language) {
    var files = EncoderFolder.of(folder);
    try (var options = options()) {
      var session =
          OrtEnvironment.getEnvironment().createSession(files.model().toString(), options);
      var encoder = new Encoder(
          files.name(language.code()),
          FileTokenizer.read(files.tokenizer()),
          session,
          files.pooling(),
          files.prompt());
      encoder.tryOut();
      return encoder;
    } catch (IOException | OrtException | EncoderFault fault) {
      throw new EncoderFault(
          "the sentence encoder in %s cannot be mounted: %s"
              .formatted(folder.toAbsolutePath(), reason(fault)),
          "Mount an encoder that takes input_ids, attention_mask and token_type_ids, or some of them, and gives a row a piece or one"
              + " vector, of %d numbers at most.".formatted(MOST_COMPONENTS));
    }
  }

  private static String reason(Throwable fault) {
    var cause = fault.getCause();
    return cause == null ? String.valueOf(fault.getMessage()) : reason(cause);
  }

  private void tryOut() {
    int size = encode("ready").length;
    if (size > MOST_COMPONENTS) {
      throw new EncoderFault("its vectors have " + size + " numbers", "");
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
    long[] ids = tokenizer.ids(prompt + text, MOST_PIECES);
    try (var inputs = new Inputs(session, ids);
        var result = session.run(inputs.byName())) {
      return unit(pooled((OnnxTensor) result.get(0)));
    } catch (OrtException fault) {
      throw new EncoderFault(
          "the sentence encoder " + name + " failed on " + ids.length + " word pieces", fault);
    }
  }

  private float[] pooled(OnnxTensor output) {
    long[] shape = output.getInfo().getShape();
    int size = (int) shape[shape.length - 1];
    return shape.length == ROWS
        ? pooling.of(output.getFloatBuffer(), (int) shape[1], size)
        : Pooling.FIRST.of(output.getFloatBuffer(), 1, size);
  }

  /** What a model wants to know of the pieces; it is told no more than it asks for. */
  private record Inputs(Map<String, OnnxTensor> byName) implements AutoCloseable {

    Inputs(OrtSession session, long[] ids) throws OrtException {
      this(new HashMap<>());
      var all = Map.of(
          "input_ids", ids,
          "attention_mask", filled(ids.length, 1),
          "token_type_ids", filled(ids.length, 0));
      for (var wanted : session.getInputNames()) {
        var values = all.get(wanted);
        if (values == null) {
          throw new OrtException("the model wants an input '" + wanted + "'");
        }
        byName.put(wanted, tensor(values));
      }
    }

    @Override
    public void close() {
      byName.values().forEach(OnnxTensor::close);
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

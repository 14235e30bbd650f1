package usher.bot.nlu.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A tokenizer as its {@code tokenizer.json} describes it, of whatever kind, read by the library that such files are made for. */
final class FileTokenizer implements Tokenizer {
  /** The library's word for "take the code that lies in its jar"; with a graphics card it would look elsewhere. */
  private static final String FLAVOUR = "RUST_FLAVOR";

  private final HuggingFaceTokenizer tokenizer;

  private FileTokenizer(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /** Fails with {@link IOException} when the file is no description of a tokenizer. */
  static FileTokenizer read(Path file) throws IOException {
    System.setProperty(FLAVOUR, System.getProperty(FLAVOUR, "cpu"));
    try {
      return new FileTokenizer(HuggingFaceTokenizer.newInstance(
          file, Map.of("truncation", "false", "padding", "false")));
    } catch (RuntimeException | UnsatisfiedLinkError fault) {
      throw new IOException(fault.getMessage(), fault);
    }
  }

  @Override
  public long[] ids(String text, int limit) {
    long[] ids = tokenizer.encode(text, true, false).getIds();
    if (ids.length <= limit) {
      return ids;
    }
    long[] kept = new long[limit];
    System.arraycopy(ids, 0, kept, 0, limit - 1);
    kept[limit - 1] = ids[ids.length - 1];
    return kept;
  }

  @Override
  public boolean knows(String word) {
    return tokenizer.encode(word, false, false).getIds().length == 1;
  }
}

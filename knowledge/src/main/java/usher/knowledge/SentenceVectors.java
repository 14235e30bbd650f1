package usher.knowledge;

/** Port: turns sentences into vectors whose closeness is closeness of meaning. CPU-bound, safe for use by many threads, pure: the same text gives the same vector. */
public interface SentenceVectors {

  /** For a desk without encoders: search by words alone. */
  SentenceVectors NONE = new SentenceVectors() {
    @Override
    public boolean speaks(String language) {
      return false;
    }

    @Override
    public float[] vector(String text, String language) {
      return new float[0];
    }
  };

  /** Whether there is an encoder for the language (ISO 639-1 code). */
  boolean speaks(String language);

  /** Unit length, always the same dimension for the same language; empty for a language that is not spoken. What goes beyond the encoder's longest text is not read. */
  float[] vector(String text, String language);

  /** Whether the word (lower case) stands whole in the encoder's vocabulary. Such a word is spelled right, also when no article has it. False when nobody knows. */
  default boolean knows(String word, String language) {
    return false;
  }
}

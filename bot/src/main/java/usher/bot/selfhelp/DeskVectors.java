package usher.bot.selfhelp;

import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Vectors;
import usher.knowledge.SentenceVectors;

/** The sentence vectors that hearing uses, for knowledge: what was heard is not encoded again. */
public final class DeskVectors implements SentenceVectors {
  private final Vectors vectors;

  public DeskVectors(Vectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public boolean speaks(String language) {
    return !vectors.encoderName(new Language(language)).isEmpty();
  }

  @Override
  public boolean knows(String word, String language) {
    return vectors.knows(word, new Language(language));
  }

  @Override
  public float[] vector(String text, String language) {
    return vectors.of(text, new Language(language));
  }
}

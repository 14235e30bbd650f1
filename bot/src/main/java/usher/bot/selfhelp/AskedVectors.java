package usher.bot.selfhelp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.EncodedText;
import usher.bot.nlu.embedding.Vectors;
import usher.knowledge.SentenceVectors;

/** Remembers every vector that knowledge asks for. */
final class AskedVectors implements SentenceVectors {
  private final Vectors vectors;
  private final SentenceVectors desk;
  private final Map<EncodedText, float[]> encoded = new ConcurrentHashMap<>();

  AskedVectors(Vectors vectors) {
    this.vectors = vectors;
    this.desk = new DeskVectors(vectors);
  }

  @Override
  public boolean speaks(String language) {
    return desk.speaks(language);
  }

  @Override
  public float[] vector(String text, String language) {
    encoded.putAll(vectors.prepare(List.of(text), new Language(language)));
    return desk.vector(text, language);
  }

  @Override
  public boolean knows(String word, String language) {
    return desk.knows(word, language);
  }

  Map<EncodedText, float[]> encoded() {
    return Map.copyOf(encoded);
  }
}

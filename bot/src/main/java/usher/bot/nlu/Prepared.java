package usher.bot.nlu;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.TrainingExample;

/** What {@link PrepareDesk}, and whoever keeps the articles, worked out ahead of time. It only ever saves time: a model that was made from other examples is made anew. */
public record Prepared(PreparedVectors vectors, Optional<IntentModel> model) {
  public static final Prepared NOTHING = new Prepared(PreparedVectors.NONE, Optional.empty());

  /** The file of the vectors of a desk's articles, which whoever keeps the articles writes. */
  public static final String ARTICLES = "articles.bin";

  static final String VECTORS = "vectors.bin";
  static final String MODEL = "intents.model";

  /** What lies on the class path; nothing when nothing does.
   *  @param folder such as {@code /prepared/demo} */
  public static Prepared fromClassPath(String folder) {
    try (InputStream vectors = Prepared.class.getResourceAsStream(folder + "/" + VECTORS);
        InputStream articles = Prepared.class.getResourceAsStream(folder + "/" + ARTICLES);
        InputStream model = Prepared.class.getResourceAsStream(folder + "/" + MODEL)) {
      return vectors == null || model == null
          ? NOTHING
          : new Prepared(
              read(vectors).and(articles == null ? PreparedVectors.NONE : read(articles)),
              Optional.of(IntentModel.read(new BufferedInputStream(model))));
    } catch (IOException fault) {
      throw new UncheckedIOException(
          "what was prepared in " + folder + " cannot be read; build again", fault);
    }
  }

  private static PreparedVectors read(InputStream stream) throws IOException {
    return PreparedVectors.read(new BufferedInputStream(stream));
  }

  Optional<IntentModel> modelFor(
      List<TrainingExample> examples, double foreignShare, Vectors cache) {
    return model.filter(made -> made.madeFrom(examples, foreignShare, cache));
  }
}

package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Apache OpenNLP's document categorizer alone: maximum entropy over the bag of lower-case words, every word counted. */
record OpenNlpEngine(ThreadLocal<DocumentCategorizerME> categorizer, double trainSeconds)
    implements IntentEngine {

  static IntentEngine of(List<Texts.Labelled> rows) {
    var samples = rows.stream()
        .map(row -> new DocumentSample(row.intent(), words(row.text())))
        .toList();
    var parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    double before = Texts.cpuSeconds();
    var model = model(samples, parameters);
    double seconds = Texts.cpuSeconds() - before;
    return new OpenNlpEngine(
        ThreadLocal.withInitial(() -> new DocumentCategorizerME(model)), seconds);
  }

  private static DoccatModel model(List<DocumentSample> samples, TrainingParameters parameters) {
    try {
      return DocumentCategorizerME.train(
          "en", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String[] words(String text) {
    return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public String hear(String text) {
    var mine = categorizer.get();
    return mine.getBestCategory(mine.categorize(words(text)));
  }
}

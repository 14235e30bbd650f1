package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import usher.bot.conversation.Language;
import usher.bot.conversation.RankedIntent;
import usher.bot.inquiry.IntentId;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.intents.IntentModel;
import usher.bot.nlu.intents.Rankings;
import usher.bot.nlu.intents.TrainingExample;

/** Usher's intents, by sentence and words, or by words alone. The vectors of the rows to learn from are kept in a file, since encoding is no part of what is
 *  measured. */
record UsherEngine(Function<String, List<RankedIntent>> ranking, double trainSeconds)
    implements IntentEngine {
  /** In another language than those of its encoders a desk hears by words. */
  private static final Language BY_WORDS = new Language("de");

  private static final PreparedVectors NONE = PreparedVectors.NONE;
  private static final Encoders ENCODERS = Encoders.bundled();

  /** Every text is encoded and ranked, also one that was heard before. */
  static IntentEngine withEncoder(List<Texts.Labelled> rows, Path kept) {
    var language = Language.ENGLISH;
    var encoder = ENCODERS.of(language).orElseThrow();
    var model = Learnt.from(rows, language, kept);
    return new UsherEngine(
        text -> model.model().rank(text, encoder.encode(text), language), model.seconds());
  }

  /** As a running desk, which remembers what it heard. */
  static IntentEngine remembering(List<Texts.Labelled> rows, Path kept) {
    var language = Language.ENGLISH;
    var vectors = new Vectors(ENCODERS, NONE);
    var model = Learnt.from(rows, language, kept);
    var rankings = new Rankings(model.model());
    return new UsherEngine(
        text -> rankings.rank(text, vectors.of(text, language), language), model.seconds());
  }

  static IntentEngine byWords(List<Texts.Labelled> rows, Path kept) {
    var model = Learnt.from(rows, BY_WORDS, kept);
    return new UsherEngine(
        text -> model.model().rank(text, new float[0], BY_WORDS), model.seconds());
  }

  private record Learnt(IntentModel model, double seconds) {

    static Learnt from(List<Texts.Labelled> rows, Language language, Path kept) {
      var vectors =
          new Vectors(ENCODERS, ENCODERS.reads(language) ? prepared(rows, language, kept) : NONE);
      var examples = rows.stream()
          .map(row -> new TrainingExample(language, new IntentId(row.intent()), row.text()))
          .toList();
      double before = Texts.cpuSeconds();
      var model = IntentModel.train(examples, vectors);
      return new Learnt(model, Texts.cpuSeconds() - before);
    }
  }

  private static PreparedVectors prepared(List<Texts.Labelled> rows, Language language, Path kept) {
    try {
      if (Files.notExists(kept)) {
        var texts = rows.stream().map(Texts.Labelled::text).toList();
        try (var out = Files.newOutputStream(kept)) {
          PreparedVectors.write(new Vectors(ENCODERS, NONE).prepare(texts, language), out);
        }
      }
      try (var in = Files.newInputStream(kept)) {
        return PreparedVectors.read(in);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public String hear(String text) {
    return ranking.apply(text).getFirst().intent().value();
  }
}

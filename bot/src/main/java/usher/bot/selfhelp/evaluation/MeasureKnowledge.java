package usher.bot.selfhelp.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.evaluation.BadInput;
import usher.bot.nlu.evaluation.Measure;
import usher.bot.nlu.evaluation.Options;
import usher.bot.selfhelp.DeskVectors;
import usher.knowledge.SentenceVectors;

/** {@code evaluate knowledge}: fills the desk's index with the documents of a collection and asks it the collection's questions. */
public final class MeasureKnowledge implements Measure {
  /** Searches before time is taken, so that what is measured is the running desk. */
  private static final int WARMING = 200;

  private static final int WORDS_TO_WARM_WITH = 12;

  private final Supplier<SentenceVectors> vectors;

  /** With the encoders that the desk has. */
  public MeasureKnowledge() {
    this(() -> new DeskVectors(new Vectors(Encoders.bundled(), PreparedVectors.NONE)));
  }

  MeasureKnowledge(Supplier<SentenceVectors> vectors) {
    this.vectors = vectors;
  }

  @Override
  public String name() {
    return "knowledge";
  }

  @Override
  public String help() {
    return """
        --corpus DIR [--lexical|--vectors|--mixed] [--no-groups] [--typos] [--language CODE]
            Folder: as BEIR has it, corpus.jsonl (_id, title, text), queries.jsonl (_id, text), qrels.tsv or qrels/test.tsv (query-id,
            corpus-id, score, parted by tabs), and unanswerable.jsonl for questions that nothing answers, if there are such. A
            question with a 'group' searches only documents of that 'group', unless --no-groups is given. By words and vectors
            mixed as the desk does it, or by one of them; --typos puts two typos into each question. What may be answered is a
            share of all questions. The last line's CPU times are without embedding.""";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    var options = Options.read(
        arguments,
        List.of("corpus", "language"),
        List.of("lexical", "vectors", "mixed", "no-groups", "typos"));
    var way = Way.of(options);
    var language = options.language();
    var collection = TestCollection.read(options.folder("corpus"));
    var encoder = way == Way.LEXICAL ? SentenceVectors.NONE : vectors.get();
    boolean speaks = encoder.speaks(language.code());
    if (way == Way.VECTORS && !speaks) {
      throw new BadInput("--vectors: there is no sentence encoder for the language '" + language
          + "'; measure it with --lexical");
    }
    try (var shelf = new Shelf(encoder, way, language, !options.has("no-groups"))) {
      var built = build(shelf, collection);
      warm(shelf, collection);
      var typos = new Typos();
      var outcomes = collection.asked().stream()
          .map(asked -> options.has("typos") ? typos.in(asked) : asked)
          .map(shelf::ask)
          .toList();
      new Report(collection, how(options, way, speaks, language), new Figures(outcomes), built)
          .print(out);
    }
  }

  private static Report.Built build(Shelf shelf, TestCollection collection) {
    long before = System.nanoTime();
    shelf.fill(collection.documents());
    return new Report.Built((System.nanoTime() - before) / 1e9, shelf.bytes());
  }

  /** With the first words of documents, so that no question is known before it is asked. */
  private static void warm(Shelf shelf, TestCollection collection) {
    Stream.generate(collection.documents()::stream)
        .flatMap(documents -> documents)
        .limit(WARMING)
        .map(document -> new Asked(beginning(document.text()), document.group(), Map.of()))
        .forEach(shelf::ask);
  }

  private static String beginning(String text) {
    var words = text.split("\\s+", WORDS_TO_WARM_WITH + 1);
    return String.join(" ", List.of(words).subList(0, Math.min(WORDS_TO_WARM_WITH, words.length)));
  }

  private static String how(Options options, Way way, boolean speaks, Language language) {
    var by = switch (way) {
      case LEXICAL -> "by words alone";
      case VECTORS -> "by vectors alone";
      case MIXED ->
        speaks
            ? "by words and vectors, as the desk does it"
            : "by words alone, for there is no sentence encoder for '" + language + "'";
    };
    return by
        + (options.has("no-groups")
            ? ", without regard to groups"
            : ", within the question's group")
        + (options.has("typos") ? ", two typos in each question" : "");
  }
}

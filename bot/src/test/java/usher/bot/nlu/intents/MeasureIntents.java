package usher.bot.nlu.intents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import usher.bot.inquiry.IntentId;
import usher.bot.conversation.Language;
import usher.bot.nlu.CsvRows;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;

/** Measures the intent model. Arguments: a file for vectors (made when missing), a language, a training file, a test file, and {@code foreign} to
 *  measure with intents left out too. */
public final class MeasureIntents {
  private MeasureIntents() {}

  public static void main(String[] args) throws IOException {
    var store = Path.of(args[0]);
    var language = new Language(args[1]);
    var train = CsvRows.read(Path.of(args[2]));
    var test = CsvRows.read(Path.of(args[3]));
    var vectors = vectors(store, language, train, test);
    long started = System.nanoTime();
    var model = IntentModel.train(examples(train, language), vectors);
    double seconds = (System.nanoTime() - started) / 1e9;
    report(args[2], model, test, language, vectors, seconds);
    if (args.length > 4) {
      foreign(train, test, language, vectors);
    }
  }

  private static Vectors vectors(
      Path store, Language language, List<CsvRows.Pair> train, List<CsvRows.Pair> test)
      throws IOException {
    if (!Files.exists(store)) {
      var texts = new ArrayList<>(train.stream().map(CsvRows.Pair::text).toList());
      texts.addAll(test.stream().map(CsvRows.Pair::text).toList());
      var made = new Vectors(Encoders.bundled(), PreparedVectors.NONE).prepare(texts, language);
      try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(store))) {
        PreparedVectors.write(made, out);
      }
    }
    try (var in = new java.io.BufferedInputStream(Files.newInputStream(store))) {
      return new Vectors(Encoders.bundled(), PreparedVectors.read(in));
    }
  }

  private static List<TrainingExample> examples(List<CsvRows.Pair> rows, Language language) {
    return rows.stream()
        .map(row -> new TrainingExample(language, new IntentId(row.label()), row.text()))
        .toList();
  }

  private static void report(
      String name,
      IntentModel model,
      List<CsvRows.Pair> test,
      Language language,
      Vectors vectors,
      double seconds) {
    int right = 0;
    int sure = 0;
    int sureRight = 0;
    int two = 0;
    double[] confidence = new double[test.size()];
    boolean[] hit = new boolean[test.size()];
    var thresholds = model.thresholds(language);
    for (int i = 0; i < test.size(); i++) {
      var row = test.get(i);
      var ranking = model.rank(row.text(), vectors.of(row.text(), language), language);
      hit[i] = ranking.getFirst().intent().value().equals(row.label());
      confidence[i] = ranking.getFirst().confidence();
      right += hit[i] ? 1 : 0;
      two +=
          ranking.stream().limit(2).anyMatch(r -> r.intent().value().equals(row.label())) ? 1 : 0;
      if (confidence[i] >= thresholds.sure()) {
        sure++;
        sureRight += hit[i] ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: accuracy %.2f, among two %.2f, ECE %.3f, sure %.2f: share %.2f precision %.3f, ask back %.2f, trained in %.1f s, %s%n",
        name,
        100.0 * right / test.size(),
        100.0 * two / test.size(),
        ece(confidence, hit),
        thresholds.sure(),
        (double) sure / test.size(),
        (double) sureRight / Math.max(1, sure),
        thresholds.askBack(),
        seconds,
        model.describe(language));
  }

  private static double ece(double[] confidence, boolean[] hit) {
    double[] sum = new double[15];
    double[] right = new double[15];
    for (int i = 0; i < hit.length; i++) {
      int bin = Math.min(14, (int) (confidence[i] * 15));
      sum[bin] += confidence[i];
      right[bin] += hit[i] ? 1 : 0;
    }
    return IntStream.range(0, 15).mapToDouble(b -> Math.abs(sum[b] - right[b])).sum() / hit.length;
  }

  private static void foreign(
      List<CsvRows.Pair> train, List<CsvRows.Pair> test, Language language, Vectors vectors) {
    var labels = train.stream().map(CsvRows.Pair::label).distinct().sorted().toList();
    double auroc = 0;
    double recall = 0;
    for (int group = 0; group < 5; group++) {
      Set<String> left = new HashSet<>();
      for (int i = group; i < labels.size(); i += 5) {
        left.add(labels.get(i));
      }
      var model = IntentModel.train(
          examples(train.stream().filter(r -> !left.contains(r.label())).toList(), language),
          vectors);
      List<Double> in = new ArrayList<>();
      List<Double> out = new ArrayList<>();
      for (var row : test) {
        double top = model
            .rank(row.text(), vectors.of(row.text(), language), language)
            .getFirst()
            .confidence();
        (left.contains(row.label()) ? out : in).add(top);
      }
      in.sort(null);
      double cut = in.get(in.size() / 20);
      recall += out.stream().filter(o -> o < cut).count() / (5.0 * out.size());
      double wins = 0;
      for (double o : out) {
        for (double i : in) {
          wins += i > o ? 1 : i == o ? 0.5 : 0;
        }
      }
      auroc += wins / in.size() / out.size() / 5;
    }
    System.out.printf("  intents left out: AUROC %.3f, recall at 95 %% kept %.3f%n", auroc, recall);
  }
}

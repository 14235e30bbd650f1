package usher.bot.nlu.distress;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import usher.bot.conversation.Language;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Training;

/** Writes the distress models that come with Usher; run by hand when lines or features change. Arguments:
 *
 *  <ol>
 *    <li>folder with GoEmotions as {@code train.csv}, {@code dev.csv}, {@code test.csv} ({@code text,distressed})
 *    <li>folder with our own lines, {@code en.csv} and {@code zh.csv}: {@code bot/training/distress}
 *    <li>folder for {@code distress-en.model}, {@code distress-en-words.model} (without sentence vectors) and the same in Chinese: {@code bot/src/main/resources/nlu}
 *    <li>optional: a file to keep the sentence vectors in, which saves five minutes the next time
 *  </ol>
 *
 *  The same lines give the same bytes. */
public final class TrainDistress {
  private static final double LOOSENESS = 1.0;
  private static final double OWN_LOOSENESS = 3.0;
  private static final int ROUNDS = 150;
  private static final int FOLDS = 5;
  private static final PrintStream OUT = System.out;

  private final Vectors vectors;
  private final String form;

  private TrainDistress(Vectors vectors, String form) {
    this.vectors = vectors;
    this.form = form;
  }

  public static void main(String[] args) throws IOException {
    var emotions = Path.of(args[0]);
    var own = Path.of(args[1]);
    var output = Path.of(args[2]);
    var none = new Vectors(Encoders.none(), PreparedVectors.NONE);
    for (var trainer : List.of(
        new TrainDistress(vectors(emotions, args), ""), new TrainDistress(none, "-words"))) {
      trainer.english(emotions, own, output);
      trainer.chinese(own, output);
    }
  }

  private static Vectors vectors(Path emotions, String[] args) throws IOException {
    if (args.length < 4) {
      return new Vectors(Encoders.bundled(), PreparedVectors.NONE);
    }
    var store = Path.of(args[3]);
    if (!Files.exists(store)) {
      List<String> texts = new ArrayList<>();
      for (String part : List.of("train.csv", "dev.csv", "test.csv")) {
        LabelledLines.read(emotions.resolve(part)).forEach(line -> texts.add(line.text()));
      }
      var made =
          new Vectors(Encoders.bundled(), PreparedVectors.NONE).prepare(texts, Language.ENGLISH);
      try (var out = new BufferedOutputStream(Files.newOutputStream(store))) {
        PreparedVectors.write(made, out);
      }
    }
    try (var in = new BufferedInputStream(Files.newInputStream(store))) {
      return new Vectors(Encoders.bundled(), PreparedVectors.read(in));
    }
  }

  /** On GoEmotions alone; our own lines only show what a desk would hear of it. */
  private void english(Path emotions, Path own, Path output) throws IOException {
    var lines = LabelledLines.read(emotions.resolve("train.csv"));
    var model = fit(lines, even(lines.size()), Language.ENGLISH, LOOSENESS);
    var dev = new Scores(model, LabelledLines.read(emotions.resolve("dev.csv")), Language.ENGLISH);
    var marked = model.marked(dev.passedByCalm(0.05), dev.passedByCalm(0.01));
    save(marked, output.resolve("distress-en" + form + ".model"));
    OUT.println("en" + form + " dev  " + dev);
    OUT.println("en" + form + " test "
        + new Scores(marked, LabelledLines.read(emotions.resolve("test.csv")), Language.ENGLISH));
    OUT.println("en" + form + " own, not trained on: "
        + new Scores(marked, LabelledLines.read(own.resolve("en.csv")), Language.ENGLISH));
  }

  /** Few lines, so the marks come from lines left out, five times a fifth. */
  private void chinese(Path own, Path output) throws IOException {
    var lines = LabelledLines.read(own.resolve("zh.csv"));
    List<Double> calm = new ArrayList<>();
    List<Double> upset = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      var in = IntStream.range(0, lines.size())
          .filter(i -> i % FOLDS != left)
          .mapToObj(lines::get)
          .toList();
      var out = IntStream.range(0, lines.size())
          .filter(i -> i % FOLDS == left)
          .mapToObj(lines::get)
          .toList();
      var scores = new Scores(
          fit(in, even(in.size()), Language.CHINESE, OWN_LOOSENESS), out, Language.CHINESE);
      calm.addAll(scores.calm);
      upset.addAll(scores.upset);
    }
    var leftOut = new Scores(calm, upset);
    var model = fit(lines, even(lines.size()), Language.CHINESE, OWN_LOOSENESS);
    save(
        model.marked(leftOut.passedByCalm(0.05), leftOut.passedByCalm(0.01)),
        output.resolve("distress-zh" + form + ".model"));
    OUT.println("zh" + form + " left out " + leftOut);
  }

  private static double[] even(int size) {
    return IntStream.range(0, size).mapToDouble(i -> 1).toArray();
  }

  private MoodModel fit(
      List<LabelledLines.Line> lines, double[] importance, Language language, double looseness) {
    int size = vectors.of("size", language).length;
    var rows = lines.stream().map(line -> row(line, language)).toList();
    int[] labels = lines.stream().mapToInt(line -> line.distressed() ? 1 : 0).toArray();
    var training = new Training(MoodRow.columns(size), 2, looseness, ROUNDS);
    return MoodModel.of(training.fit(rows, labels, importance), MoodRow.SIGNS + size);
  }

  private Row row(LabelledLines.Line line, Language language) {
    return MoodRow.of(
        line.text(), vectors.of(line.text(), language), Evidence.of(line.text(), language));
  }

  private static void save(MoodModel model, Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.write(out);
    }
  }

  /** Scores of calm and of upset lines. */
  private final class Scores {
    private final List<Double> calm = new ArrayList<>();
    private final List<Double> upset = new ArrayList<>();

    Scores(List<Double> calm, List<Double> upset) {
      this.calm.addAll(calm);
      this.upset.addAll(upset);
      this.calm.sort(null);
      this.upset.sort(null);
    }

    Scores(MoodModel model, List<LabelledLines.Line> lines, Language language) {
      lines.forEach(line -> (line.distressed() ? upset : calm)
          .add(model.score(row(line, language), Evidence.of(line.text(), language))));
      calm.sort(null);
      upset.sort(null);
    }

    double passedByCalm(double share) {
      return calm.get((int) Math.floor((1 - share) * (calm.size() - 1)));
    }

    private double auroc() {
      double wins = 0;
      int below = 0;
      for (double score : upset) {
        while (below < calm.size() && calm.get(below) < score) {
          below++;
        }
        wins += below;
      }
      return wins / calm.size() / upset.size();
    }

    private double recall(double share) {
      double limit = passedByCalm(share);
      return (double) upset.stream().filter(score -> score > limit).count() / upset.size();
    }

    @Override
    public String toString() {
      return "AUROC %.3f, recall at 5 %% false alarms %.3f, at 1 %% %.3f, of %d and %d lines"
          .formatted(auroc(), recall(0.05), recall(0.01), upset.size(), calm.size());
    }
  }
}

package usher.bot.nlu.signals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.conversation.Language;
import usher.bot.conversation.Signal;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;
import usher.bot.nlu.learning.Row;
import usher.bot.nlu.learning.Training;

/**
 * Writes the models of signals that come with Usher; run by hand when lines or features change. Arguments:
 *
 * <ol>
 *   <li>folder with our own lines, {@code en.tsv} and {@code zh.tsv} ({@code label<TAB>text}): {@code bot/training/signals}
 *   <li>folder with a desk's intents, whose examples are lines without a signal, but for those that a rule hears: {@code
 *       bot/src/main/resources/desk/demo/intents}
 *   <li>folder for {@code crisis-en.model}, {@code crisis-en-words.model} (without sentence vectors) and so on: {@code bot/src/main/resources/nlu}
 * </ol>
 *
 * The same lines give the same bytes. The limit of a model lies where, of the lines without the signal that it was not trained on and would be asked about, one
 * in {@value #LINES_PER_FALSE_ALARM} passes.
 */
public final class TrainSignals {
  private static final int LINES_PER_FALSE_ALARM = 400;
  private static final double LOOSENESS = 3;
  private static final int ROUNDS = 150;
  private static final int FOLDS = 10;
  private static final String NONE = "none";
  private static final Map<String, Signal> SIGNALS =
      Map.of("crisis", Signal.CRISIS, "person", Signal.ASKS_PERSON);
  private static final PrintStream OUT = System.out;

  private final Vectors vectors;
  private final SignalRules rules = SignalRules.bundled(List.of());
  private final Language language;
  private final List<Line> lines = new ArrayList<>();

  private record Line(String label, String text, Row row) {}

  private TrainSignals(Language language, Encoders encoders) {
    this.language = language;
    this.vectors = new Vectors(encoders, PreparedVectors.NONE);
  }

  public static void main(String[] args) throws IOException {
    for (var language : List.of(Language.ENGLISH, Language.CHINESE)) {
      new TrainSignals(language, Encoders.bundled()).write(args, language.code());
      new TrainSignals(language, Encoders.none()).write(args, language.code() + "-words");
    }
  }

  private void write(String[] args, String form) throws IOException {
    own(Path.of(args[0], language.code() + ".tsv"));
    desk(Path.of(args[1]));
    for (var label : List.of("crisis", "person")) {
      train(label, form, Path.of(args[2], label + "-" + form + ".model"));
    }
  }

  private void own(Path file) throws IOException {
    for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
      var cells = line.split("\t", 2);
      add(cells[0], cells[1]);
    }
  }

  private void desk(Path intents) throws IOException {
    try (var files = Files.list(intents)) {
      for (var file : files.sorted().toList()) {
        Map<String, Object> card =
            new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        var person = Boolean.TRUE.equals(card.get("handoff"));
        var examples = (Map<?, ?>) Objects.requireNonNull(card.get("examples"));
        for (var example : (List<?>) Objects.requireNonNull(examples.get(language.code()))) {
          var text = String.valueOf(example);
          if (person || !isHeard(text)) {
            add(person ? "person" : NONE, text);
          }
        }
      }
    }
  }

  private boolean isHeard(String text) {
    return rules.find(text).stream().anyMatch(SIGNALS::containsValue);
  }

  private void add(String label, String text) {
    lines.add(new Line(label, text, SignalModel.row(text, vectors.of(text, language))));
  }

  private void train(String label, String form, Path file) throws IOException {
    var signal = SIGNALS.get(label);
    var leftOut = new double[lines.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      var left = fold;
      var model =
          fit(label, lines.stream().filter(line -> fold(line) != left).toList(), Double.MAX_VALUE);
      IntStream.range(0, lines.size())
          .filter(i -> fold(lines.get(i)) == left)
          .forEach(i -> leftOut[i] = model.score(lines.get(i).row()));
    }
    var others = IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).label().equals(label) && counts(label, lines.get(i)))
        .mapToDouble(i -> leftOut[i])
        .sorted()
        .toArray();
    var limit = others[others.length - 1 - others.length / LINES_PER_FALSE_ALARM];
    var heard = IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).label().equals(label))
        .filter(i -> leftOut[i] > limit
            || (signal != null && rules.find(lines.get(i).text()).contains(signal)))
        .count();
    OUT.printf(
        Locale.ROOT,
        "%s %s: %d of %d lines left out are heard, by rule or model; limit %.2f over %d others%n",
        form,
        label,
        heard,
        lines.stream().filter(line -> line.label().equals(label)).count(),
        limit,
        others.length);
    var model = fit(label, lines, Math.nextUp(limit));
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      model.write(out);
    }
  }

  /** At work a model is asked only where rules leave room for it, and a crisis brings a person anyway. */
  private boolean counts(String label, Line line) {
    return !line.label().equals("crisis")
        && SignalModels.mayAdd(rules.find(line.text()))
        && !SignalModels.isTakenBack(
            SIGNALS.getOrDefault(label, Signal.CRISIS), line.text(), rules);
  }

  /** Like texts are left out together only by chance; their own hashes spread them evenly. */
  private static int fold(Line line) {
    return Math.floorMod(line.text().hashCode(), FOLDS);
  }

  private SignalModel fit(String label, List<Line> some, double limit) {
    var size = vectors.of("size", language).length;
    var rows = some.stream().map(Line::row).toList();
    var labels =
        some.stream().mapToInt(line -> line.label().equals(label) ? 1 : 0).toArray();
    var training = new Training(SignalModel.columns(size), 2, LOOSENESS, ROUNDS);
    return SignalModel.of(training.fit(rows, labels, training.ignorant()), size, limit);
  }
}

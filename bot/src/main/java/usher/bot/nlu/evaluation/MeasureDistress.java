package usher.bot.nlu.evaluation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import usher.bot.conversation.Language;
import usher.bot.nlu.distress.DistressGauge;
import usher.bot.nlu.embedding.Encoders;
import usher.bot.nlu.embedding.PreparedVectors;
import usher.bot.nlu.embedding.Vectors;

/** {@code evaluate distress}: how well the level tells upset lines from calm ones. */
final class MeasureDistress implements Measure {
  private static final List<Double> FALSE_ALARMS = List.of(0.02, 0.05, 0.10);

  @Override
  public String name() {
    return "distress";
  }

  @Override
  public String help() {
    return """
        --test FILE [--language CODE]
            File: CSV, UTF-8, header text,distressed; the second is 1 (upset) or 0 (calm). Recall is told for 2, 5 and 10 % of
            false alarms among the calm lines of the file.""";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    var options = Options.read(arguments, List.of("test", "language"));
    var levels = new Levels(options.language());
    levels.read(options.file("test"));
    double[] upset = array(levels.upset);
    double[] calm = array(levels.calm);
    double auroc = upset.length == 0 || calm.length == 0 ? Double.NaN : Curves.auroc(upset, calm);
    out.printf("%d upset and %d calm lines%n%nAUROC %.3f%n", upset.length, calm.length, auroc);
    var json = new JsonLine().with("auroc", auroc);
    for (double share : FALSE_ALARMS) {
      double recall = Curves.recallAt(share, upset, calm);
      out.printf("recall at %2.0f %% false alarms  %.3f%n", 100 * share, recall);
      json.with("recallAt" + Math.round(100 * share), recall);
    }
    out.println();
    out.println(json);
  }

  private static double[] array(List<Double> levels) {
    return levels.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static final class Levels {
    private final Language language;
    private final DistressGauge gauge = DistressGauge.bundled();
    private final Vectors vectors = new Vectors(Encoders.bundled(), PreparedVectors.NONE);
    private final List<Double> upset = new ArrayList<>();
    private final List<Double> calm = new ArrayList<>();

    Levels(Language language) {
      this.language = language;
    }

    void read(Path file) {
      for (var row : CsvFile.read(file, List.of("text", "distressed")).rows()) {
        var text = row.fields().getFirst();
        var label = row.fields().get(1);
        if (!label.matches("[01]")) {
          throw new BadInput(
              file + ", line " + row.line() + ": distressed is '" + label + "'; expected 0 or 1");
        }
        (label.equals("1") ? upset : calm)
            .add(gauge.gauge(text, vectors.of(text, language), language).level());
      }
    }
  }
}

package usher.bot.nlu.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import usher.bot.desk.Command;

/** {@code evaluate intents|distress|entities|knowledge …}: measures on files of one's own. Exit code 0: measured; 2: arguments or files are not as they should be. */
public final class EvaluateCommand implements Command {
  private final List<Measure> measures;

  public EvaluateCommand(List<Measure> measures) {
    this.measures = List.copyOf(measures);
  }

  /** All that hearing can measure. */
  public static EvaluateCommand ofHearing() {
    return new EvaluateCommand(
        List.of(new MeasureIntents(), new MeasureDistress(), new MeasureEntities()));
  }

  /** The same, and one thing more. */
  public EvaluateCommand with(Measure measure) {
    return new EvaluateCommand(
        Stream.concat(measures.stream(), Stream.of(measure)).toList());
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      help(arguments, out);
      return 0;
    }
    var measure = measures.stream()
        .filter(known -> !arguments.isEmpty() && known.name().equals(arguments.getFirst()))
        .findFirst();
    if (measure.isEmpty()) {
      out.println(
          "evaluate: say what to measure, one of " + names() + "; more with: evaluate --help");
      return 2;
    }
    try {
      measure.get().run(arguments.subList(1, arguments.size()), out);
      return 0;
    } catch (BadInput wrong) {
      out.println("evaluate " + measure.get().name() + ": " + wrong.getMessage());
      return 2;
    }
  }

  private void help(List<String> arguments, PrintStream out) {
    out.println("Measures on files of your own. The last line is one line of JSON.");
    measures.stream()
        .filter(known -> arguments.size() < 2 || arguments.getFirst().equals(known.name()))
        .forEach(known ->
            out.printf("%n  java -jar usher.jar evaluate %s %s%n", known.name(), known.help()));
  }

  private String names() {
    return measures.stream().map(Measure::name).collect(Collectors.joining(", "));
  }
}

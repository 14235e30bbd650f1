package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Prints what it costs to tell intents, beside others on the same rows in the same run: the table of {@code docs/performance.md}. Arguments: a folder
 *  with {@code train.csv} and {@code test.csv}, the folder of {@code nlp.js} with its modules installed, a folder to write to. */
public final class CompareEngines {
  private static final PrintStream OUT = System.out;
  private static final List<String> OURS = List.of("usher", "usher-cached", "usher-words");

  private final Path data;
  private final Path node;
  private final Path figures;

  private CompareEngines(Path data, Path node, Path figures) {
    this.data = data.toAbsolutePath();
    this.node = node.toAbsolutePath();
    this.figures = figures.toAbsolutePath();
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    new CompareEngines(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
  }

  private void run() throws IOException, InterruptedException, RunnerException {
    Files.deleteIfExists(figures.resolve("vectors"));
    Map<String, Speed> speeds = new TreeMap<>();
    times(1).forEach(result -> add(speeds, result, 1));
    times(2).forEach(result -> add(speeds, result, 2));
    OUT.println();
    OUT.println("| | accuracy | p50 | p99 | messages/s, one thread | two threads | training,"
        + " CPU s | resident MB |");
    OUT.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (String engine : OURS) {
      print(engine, speeds.get(engine), figures(engine));
    }
    print("opennlp", speeds.get("opennlp"), figures("opennlp"));
    printNlpJs();
  }

  /** Milliseconds, and messages a second. */
  private record Speed(double p50, double p99, double one, double two) {}

  private Collection<RunResult> times(int threads) throws RunnerException {
    var options = new OptionsBuilder()
        .include(IntentBenchmark.class.getName())
        .param("data", data.toString())
        .param("figures", figures.toString())
        .threads(threads);
    if (threads > 1) {
      options.mode(Mode.Throughput);
    }
    return new Runner(options.build()).run();
  }

  private static void add(Map<String, Speed> speeds, RunResult result, int threads) {
    var engine = result.getParams().getParam("engine");
    var so = speeds.getOrDefault(engine, new Speed(0, 0, 0, 0));
    var primary = result.getPrimaryResult();
    if (result.getParams().getMode() == Mode.SampleTime) {
      var times = primary.getStatistics();
      speeds.put(
          engine, new Speed(times.getPercentile(50), times.getPercentile(99), so.one(), so.two()));
    } else {
      double each = primary.getScore() * 1_000;
      speeds.put(
          engine,
          threads == 1
              ? new Speed(so.p50(), so.p99(), each, so.two())
              : new Speed(so.p50(), so.p99(), so.one(), each));
    }
  }

  private String[] figures(String engine) throws IOException {
    return Files.readString(figures.resolve(engine + ".csv")).split(",");
  }

  private static void print(String engine, Speed speed, String[] figures) {
    OUT.printf(
        Locale.ROOT,
        "| %s | %s | %.3f ms | %.3f ms | %,.0f | %,.0f | %s | %s |%n",
        engine,
        figures[0],
        speed.p50(),
        speed.p99(),
        speed.one(),
        speed.two(),
        figures[1],
        figures[2]);
  }

  private void printNlpJs() throws IOException, InterruptedException {
    var script = node.resolve("intents.js").toString();
    var process = new ProcessBuilder(
            "node",
            script,
            data.resolve("train.csv").toString(),
            data.resolve("test.csv").toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    OUT.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    if (process.waitFor() != 0) {
      throw new IOException("nlp.js could not be measured: exit code " + process.exitValue());
    }
  }
}

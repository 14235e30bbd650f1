package usher.bot.nlu.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long an engine takes to tell the intent of one message after another of a test file. What else it costs stands in {@code figures} when it is done:
 *  accuracy, CPU seconds of training, resident megabytes. {@link CompareEngines} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.Throughput})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class IntentBenchmark {
  @Param({"usher", "usher-cached", "usher-words", "opennlp"})
  String engine = "usher";

  @Param("-")
  String data = "-";

  @Param("-")
  String figures = "-";

  private final AtomicInteger next = new AtomicInteger();
  private List<Texts.Labelled> asked;
  private IntentEngine trained;

  /** Trains on {@code train.csv}; the messages are those of {@code test.csv}, each heard once before. */
  @Setup(Level.Trial)
  public void train() throws IOException {
    Files.createDirectories(Path.of(figures));
    trained = IntentEngine.trained(
        engine, Texts.read(Path.of(data, "train.csv")), Path.of(figures, "vectors"));
    asked = Texts.read(Path.of(data, "test.csv"));
    asked.forEach(row -> trained.hear(row.text()));
  }

  /** One message, in turn. */
  @Benchmark
  public String hear() {
    int one = Math.floorMod(next.getAndIncrement(), asked.size());
    return trained.hear(asked.get(one).text());
  }

  /** Leaves the figures that are not times. */
  @TearDown(Level.Trial)
  public void leaveFigures() throws IOException {
    long right = asked.stream()
        .filter(row -> row.intent().equals(trained.hear(row.text())))
        .count();
    Files.writeString(
        Path.of(figures, engine + ".csv"),
        String.format(
            Locale.ROOT,
            "%.4f,%.1f,%s",
            (double) right / asked.size(),
            trained.trainSeconds(),
            Memory.now().residentMegabytes()));
  }
}

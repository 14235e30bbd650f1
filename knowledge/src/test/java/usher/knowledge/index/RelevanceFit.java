package usher.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import usher.knowledge.index.Benchmark.Asked;

/**
 * Fits the coefficients of {@link Relevance} and prints them. Each question is asked three times: of all articles, of a half that has the right one and of a half that
 * lacks it ("right topic, missing article"); and every collection is asked some questions of the others ("wrong house"). Every collection weighs the same, and no
 * signal may speak against an answer. Argument: the folder of the collections.
 */
public final class RelevanceFit {
  private static final int PLACES = 3;
  private static final int STRANGERS = 100;
  private static final int STEPS = 4000;
  private static final double RATE = 0.5;
  private static final double DECAY = 1e-4;

  private RelevanceFit() {}

  /** @param collection where it was seen
   *  @param top whether it stood first */
  private record Example(
      String collection, double[] signals, boolean right, boolean top, double weight) {}

  public static void main(String[] arguments) throws IOException {
    for (boolean withVectors : new boolean[] {false, true}) {
      var examples = new ArrayList<Example>();
      var benchmarks = Benchmark.in(Path.of(arguments[0]));
      for (var benchmark : benchmarks) {
        examples.addAll(examples(benchmark, strangers(benchmark, benchmarks), withVectors));
      }
      if (!examples.isEmpty()) {
        report(examples, withVectors);
      }
    }
  }

  /** Questions of other collections in the same language, which no article here answers. */
  private static List<Asked> strangers(Benchmark benchmark, List<Benchmark> benchmarks) {
    return benchmarks.stream()
        .filter(other ->
            !other.name().equals(benchmark.name()) && other.language().equals(benchmark.language()))
        .flatMap(other -> other.asked().stream().limit(STRANGERS))
        .map(asked -> new Asked(asked.text(), "", ""))
        .toList();
  }

  private static List<Example> examples(
      Benchmark benchmark, List<Asked> strangers, boolean withVectors) throws IOException {
    var lab = new Lab(benchmark.articles(), withVectors);
    var examples = new ArrayList<Example>();
    if (withVectors && !lab.speaks(benchmark.language())) {
      return examples;
    }
    for (Asked asked : benchmark.asked()) {
      add(examples, benchmark, lab, asked, Benchmark.ALL);
      add(examples, benchmark, lab, asked, Benchmark.half(asked.right()));
      add(examples, benchmark, lab, asked, Benchmark.otherHalf(asked.right()));
    }
    for (Asked asked : strangers) {
      add(examples, benchmark, lab, asked, Benchmark.ALL);
    }
    double weight = 1.0 / examples.size();
    return examples.stream()
        .map(e -> new Example(e.collection, e.signals, e.right, e.top, weight))
        .toList();
  }

  private static void add(
      List<Example> examples, Benchmark benchmark, Lab lab, Asked asked, String reader)
      throws IOException {
    var found = lab.ask(asked, benchmark.language(), reader, PLACES);
    String right = asked.right() + "/" + benchmark.language();
    for (int place = 0; place < found.signals().size(); place++) {
      boolean isRight = found.candidates().get(place).key().equals(right);
      examples.add(new Example(
          benchmark.name(), found.signals().get(place).values(), isRight, place == 0, 1));
    }
  }

  private static void report(List<Example> examples, boolean withVectors) {
    System.out.println(withVectors ? "with vectors" : "words alone");
    double[] fitted = fit(examples);
    System.out.println("  start and weights "
        + Arrays.stream(fitted)
            .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
            .toList());
    for (String collection :
        examples.stream().map(Example::collection).distinct().toList()) {
      var others =
          examples.stream().filter(e -> !e.collection.equals(collection)).toList();
      double[] left = others.isEmpty() ? fitted : fit(others);
      var own = judged(examples, collection, fitted);
      var out = judged(examples, collection, left);
      System.out.printf(
          Locale.ROOT,
          "  %-15s first place: AUROC %.3f, %s | fitted without it: AUROC %.3f, log loss %.3f, %s%n",
          collection,
          own.auroc(),
          own.above(0.8),
          out.auroc(),
          out.logLoss(),
          out.above(0.8));
    }
  }

  private static Judgements judged(List<Example> examples, String collection, double[] weights) {
    var judgements = new Judgements();
    examples.stream()
        .filter(e -> e.top && e.collection.equals(collection))
        .forEach(e -> judgements.add(probability(weights, e.signals), e.right));
    return judgements;
  }

  /** Gradient descent on the log loss, signals scaled to equal spread while it runs. */
  private static double[] fit(List<Example> examples) {
    int size = examples.getFirst().signals.length;
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      scale[i] = Math.max(
          1e-6,
          Math.sqrt(examples.stream()
              .mapToDouble(e -> e.signals[at] * e.signals[at])
              .average()
              .orElse(1)));
    }
    double total = examples.stream().mapToDouble(Example::weight).sum();
    double[] weights = new double[size + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[size + 1];
      for (Example example : examples) {
        double sum = weights[0];
        for (int i = 0; i < size; i++) {
          sum += weights[i + 1] * example.signals[i] / scale[i];
        }
        double error =
            (1 / (1 + Math.exp(-sum)) - (example.right ? 1 : 0)) * example.weight / total;
        slope[0] += error;
        for (int i = 0; i < size; i++) {
          slope[i + 1] += error * example.signals[i] / scale[i];
        }
      }
      for (int i = 0; i <= size; i++) {
        double moved = weights[i] - RATE * (slope[i] + (i == 0 ? 0 : DECAY * weights[i]));
        weights[i] = i == 0 ? moved : Math.max(0, moved);
      }
    }
    for (int i = 0; i < size; i++) {
      weights[i + 1] /= scale[i];
    }
    return weights;
  }

  private static double probability(double[] weights, double[] signals) {
    return new Relevance(weights[0], Arrays.copyOfRange(weights, 1, weights.length))
        .probability(
            new Signals(signals[0], signals[1], signals[2], signals[3], signals[4], signals[5]));
  }
}

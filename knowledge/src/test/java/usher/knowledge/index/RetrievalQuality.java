package usher.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import usher.knowledge.index.Benchmark.Asked;
import usher.knowledge.index.Mix.Candidate;

/** Prints how well the index finds the right article. Argument: the folder of the collections. */
public final class RetrievalQuality {
  private RetrievalQuality() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        "collection        vectors  nDCG@10  rank 1  two typos  top right: AUROC  log loss");
    for (var benchmark : Benchmark.in(Path.of(arguments[0]))) {
      print(benchmark, false);
      print(benchmark, true);
    }
  }

  private static void print(Benchmark benchmark, boolean withVectors) throws IOException {
    var lab = new Lab(benchmark.articles(), withVectors);
    if (withVectors && !lab.speaks(benchmark.language())) {
      return;
    }
    var clean = measure(benchmark, lab, false);
    var typos = measure(benchmark, lab, true);
    System.out.printf(
        Locale.ROOT,
        "%-17s %-8s %.3f    %.3f   %.3f      %.3f             %.3f%n",
        benchmark.name(),
        withVectors ? "yes" : "no",
        clean.gain / clean.questions,
        clean.first / clean.questions,
        typos.gain / typos.questions,
        clean.judged.auroc(),
        clean.judged.logLoss());
  }

  private static Tally measure(Benchmark benchmark, Lab lab, boolean withTypos) throws IOException {
    var tally = new Tally();
    var random = new Random(7);
    for (Asked asked : benchmark.asked()) {
      var question =
          withTypos ? new Asked(typos(asked.text(), random), asked.right(), asked.group()) : asked;
      var found = lab.ask(question, benchmark.language(), Benchmark.ALL, 1);
      String right = asked.right() + "/" + benchmark.language();
      int place = place(found.candidates(), right);
      if (!found.signals().isEmpty()) {
        tally.judged.add(found.relevance(0), place == 0);
      }
      if (!asked.right().isEmpty()) {
        tally.add(place);
      }
    }
    return tally;
  }

  private static int place(List<Candidate> candidates, String right) {
    for (int place = 0; place < candidates.size(); place++) {
      if (candidates.get(place).key().equals(right)) {
        return place;
      }
    }
    return -1;
  }

  /** Two neighbouring letters exchanged within words, as hurried fingers do it. */
  private static String typos(String text, Random random) {
    var letters = new StringBuilder(text);
    for (int done = 0, tries = 0; done < 2 && tries < 100; tries++) {
      int at = 1 + random.nextInt(Math.max(1, letters.length() - 2));
      boolean inside = at + 1 < letters.length()
          && Character.isLetter(letters.charAt(at - 1))
          && Character.isLetter(letters.charAt(at))
          && Character.isLetter(letters.charAt(at + 1))
          && letters.charAt(at) != letters.charAt(at + 1);
      if (inside) {
        char swapped = letters.charAt(at);
        letters.setCharAt(at, letters.charAt(at + 1));
        letters.setCharAt(at + 1, swapped);
        done++;
      }
    }
    return letters.toString();
  }

  private static final class Tally {
    private final Judgements judged = new Judgements();
    private double gain;
    private double first;
    private int questions;

    /** One right article per question, so the ideal gain is 1. */
    private void add(int place) {
      questions++;
      gain += place >= 0 && place < 10 ? Math.log(2) / Math.log(place + 2.0) : 0;
      first += place == 0 ? 1 : 0;
    }
  }
}

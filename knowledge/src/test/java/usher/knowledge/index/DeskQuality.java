package usher.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import usher.knowledge.Article;
import usher.knowledge.Audience;
import usher.knowledge.Band;
import usher.knowledge.Bands;
import usher.knowledge.Context;
import usher.knowledge.library.ArticleFolder;
import usher.knowledge.library.ArticleProblem;
import usher.knowledge.library.Vocabulary;

/**
 * Prints the problems of a desk's articles, and how the examples of its intents fare in the search: those of intents that an article names should reach it, the others
 * should not be answered. Arguments: the desk's folder; with which confidence the right intent is heard (0: not at all); "each" prints each example.
 */
public final class DeskQuality {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final List<Article> articles;
  private final Map<String, Map<String, List<String>>> examples;
  private final double heard;
  private final boolean each;

  private DeskQuality(
      List<Article> articles,
      Map<String, Map<String, List<String>>> examples,
      double heard,
      boolean each) {
    this.heard = heard;
    this.articles = articles;
    this.examples = examples;
    this.each = each;
  }

  public static void main(String[] arguments) throws IOException {
    Path desk = Path.of(arguments[0]);
    var shelf = ArticleFolder.read(
        ArticleFolder.texts(desk.resolve("knowledge")), Set.of("en", "zh"), Vocabulary.ANY, TODAY);
    shelf.problems().stream().map(ArticleProblem::toString).forEach(System.out::println);
    var quality = new DeskQuality(
        shelf.articles(),
        examples(desk.resolve("intents")),
        Double.parseDouble(arguments[1]),
        arguments.length > 2);
    for (String language : List.of("en", "zh")) {
      for (boolean withVectors : new boolean[] {false, true}) {
        quality.print(language, withVectors);
      }
    }
  }

  private void print(String language, boolean withVectors) throws IOException {
    var lab = new Lab(articles, withVectors);
    if (withVectors && !lab.speaks(language)) {
      return;
    }
    Set<String> covered = articles.stream()
        .flatMap(article -> article.scope().intents().stream())
        .collect(Collectors.toCollection(HashSet::new));
    var counts = new TreeMap<String, Integer>();
    for (var intent : examples.entrySet()) {
      for (String text : intent.getValue().getOrDefault(language, List.of())) {
        count(counts, ask(lab, language, intent.getKey(), text), covered.contains(intent.getKey()));
      }
    }
    System.out.println(language + (withVectors ? " with vectors " : " words alone ") + counts);
  }

  private record Outcome(boolean reached, boolean amongThree, Band band) {}

  private Outcome ask(Lab lab, String language, String intent, String text) throws IOException {
    var readers = new Audience(
        articles.stream().flatMap(a -> a.scope().groups().stream()).collect(Collectors.toSet()));
    var found = lab.ask(text, language, readers, context(intent), 3);
    var right = articles.stream()
        .filter(article -> article.scope().intents().contains(intent))
        .map(Fields::key)
        .collect(Collectors.toSet());
    var keys = found.candidates().stream().limit(3).map(Mix.Candidate::key).toList();
    double relevance = keys.isEmpty() ? 0 : found.relevance(0);
    if (each) {
      System.out.printf(
          Locale.ROOT,
          "%.2f %s | %s | %s%n",
          relevance,
          intent,
          found.question().text(),
          keys);
    }
    return new Outcome(
        !keys.isEmpty() && right.contains(keys.getFirst()),
        keys.stream().anyMatch(right::contains),
        Bands.DEFAULTS.of(relevance));
  }

  private Context context(String intent) {
    return heard == 0 ? Context.NONE : new Context(Set.of(), Map.of(intent, heard));
  }

  private static void count(Map<String, Integer> counts, Outcome outcome, boolean covered) {
    String kind = covered ? "article" : "none";
    counts.merge(kind + " asked", 1, Integer::sum);
    counts.merge(kind + " " + outcome.band(), 1, Integer::sum);
    if (covered) {
      counts.merge("article first", outcome.reached() ? 1 : 0, Integer::sum);
      counts.merge("article among three", outcome.amongThree() ? 1 : 0, Integer::sum);
      counts.merge(
          "article first and ANSWER",
          outcome.reached() && outcome.band() == Band.ANSWER ? 1 : 0,
          Integer::sum);
    }
  }

  private static Map<String, Map<String, List<String>>> examples(Path intents) throws IOException {
    Map<String, Map<String, List<String>>> examples = new HashMap<>();
    try (var files = Files.list(intents)) {
      for (Path file : files.sorted().toList()) {
        Map<String, Object> intent = new Yaml().load(Files.readString(file));
        @SuppressWarnings("unchecked")
        var byLanguage = (Map<String, List<String>>) intent.get("examples");
        examples.put(String.valueOf(intent.get("intent")), byLanguage);
      }
    }
    return examples;
  }
}

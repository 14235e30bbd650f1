package usher.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import usher.knowledge.Article;
import usher.knowledge.ArticleId;

/** A public collection of questions with known answers, read from a folder in the form of BEIR: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels.tsv}, {@code unanswerable.jsonl}. */
record Benchmark(String name, String language, List<Article> articles, List<Asked> asked) {
  /** Group that may read every article. */
  static final String ALL = "all";

  /**
   * A question and the article that answers it.
   *
   * @param right empty when no article does
   * @param group service known from the context; empty when none is
   */
  record Asked(String text, String right, String group) {}

  static List<Benchmark> in(Path folder) {
    return Stream.of("covid-faq", "dstc10-spoken", "xquad-en", "xquad-zh", "xquad-de")
        .map(folder::resolve)
        .filter(Files::isDirectory)
        .map(Benchmark::read)
        .toList();
  }

  /** The group that may read this article and about half of all others. */
  static String half(String article) {
    return "half-" + (article.hashCode() >>> 3) % 2;
  }

  static String otherHalf(String article) {
    return half(article).equals("half-0") ? "half-1" : "half-0";
  }

  private static Benchmark read(Path folder) {
    String name = folder.getFileName().toString();
    String language = name.startsWith("xquad-") ? name.substring("xquad-".length()) : "en";
    var articles =
        rows(folder.resolve("corpus.jsonl")).map(row -> article(row, language)).toList();
    return new Benchmark(name, language, articles, asked(folder));
  }

  private static List<Asked> asked(Path folder) {
    Map<String, String> right = new HashMap<>();
    lines(folder.resolve("qrels.tsv"))
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(cells -> right.putIfAbsent(cells[0], cells[1]));
    var asked = new ArrayList<Asked>();
    rows(folder.resolve("queries.jsonl"))
        .map(row -> new Asked(
            text(row, "text"), right.getOrDefault(text(row, "_id"), ""), text(row, "group")))
        .forEach(asked::add);
    Path unanswerable = folder.resolve("unanswerable.jsonl");
    if (Files.exists(unanswerable)) {
      rows(unanswerable)
          .map(row -> new Asked(text(row, "text"), "", text(row, "group")))
          .forEach(asked::add);
    }
    return asked;
  }

  private static Article article(Map<String, Object> row, String language) {
    String id = text(row, "_id");
    String group = text(row, "group");
    return new Article(
        new ArticleId(id),
        language,
        new Article.Wording(
            text(row, "title"),
            List.of(),
            new Article.Body(text(row, "text"), text(row, "text")),
            ""),
        new Article.Scope(
            group.isEmpty() ? Set.of() : Set.of(group), Set.of(ALL, half(id)), Set.of(), List.of()),
        new Article.Upkeep("", null, null, null));
  }

  private static Stream<Map<String, Object>> rows(Path file) {
    return lines(file)
        .filter(line -> !line.isBlank())
        .map(line -> new Yaml().<Map<String, Object>>load(line));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, Object> row, String field) {
    return String.valueOf(row.getOrDefault(field, ""));
  }
}

package usher.knowledge.library;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import usher.knowledge.Article;
import usher.knowledge.KnowledgeException;

/** All articles of a desk: {@code knowledge/<language>/<id>.md}. Every article is there in every language. */
public final class ArticleFolder {
  private ArticleFolder() {}

  /**
   * What was read.
   *
   * @param articles those whose files are without mistakes, in the order of the files given
   * @param problems of all files, by file and line; empty when all is well
   */
  public record Shelf(List<Article> articles, List<ArticleProblem> problems) {
    public Shelf {
      articles = List.copyOf(articles);
      problems = List.copyOf(problems);
    }

    /** Whether a desk may start with it. */
    public boolean hasMistakes() {
      return problems.stream().anyMatch(ArticleProblem::isMistake);
    }
  }

  /**
   * Reads and checks articles wherever their files came from.
   *
   * @param languages in each of which every article must exist
   * @param today decides what is past
   */
  public static Shelf read(
      List<ArticleText> texts, Set<String> languages, Vocabulary vocabulary, LocalDate today) {
    var problems = new ArticleProblems();
    var reader = new ArticleReader(vocabulary, today);
    var read = new LinkedHashMap<ArticleText, Article>();
    for (ArticleText text : texts) {
      reader.read(text, problems.in(text.file())).ifPresent(article -> read.put(text, article));
    }
    checkTranslations(texts, languages, problems);
    return new Shelf(checkLinks(read, problems), problems.all());
  }

  /**
   * The files of a folder on disk, by language and name; empty when the folder is missing.
   *
   * @param folder the one that holds a folder per language
   * @throws KnowledgeException when a file cannot be read or is not UTF-8
   */
  public static List<ArticleText> texts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder, 2)) {
      return files
          .filter(file -> file.toString().endsWith(ArticleText.ENDING))
          .filter(file -> folder.relativize(file).getNameCount() == 2)
          .sorted()
          .map(file -> text(folder, file))
          .toList();
    } catch (IOException e) {
      throw new KnowledgeException(
          "could not list the articles in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static ArticleText text(Path folder, Path file) {
    var inside = folder.relativize(file);
    String name = folder.getFileName() + "/" + inside.getName(0) + "/" + inside.getName(1);
    try {
      return new ArticleText(
          name, inside.getName(0).toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (MalformedInputException e) {
      throw new KnowledgeException(file + " is not written in UTF-8; save it in that encoding", e);
    } catch (IOException e) {
      throw new KnowledgeException("could not read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Those without broken links. */
  private static List<Article> checkLinks(
      Map<ArticleText, Article> read, ArticleProblems problems) {
    var links = new ArticleLinks(read.values());
    var whole = new ArrayList<Article>();
    read.forEach((text, article) -> {
      var sheet = problems.in(text.file());
      links.check(article, text, sheet);
      if (sheet.isClean()) {
        whole.add(article);
      }
    });
    return whole;
  }

  private static void checkTranslations(
      List<ArticleText> texts, Set<String> languages, ArticleProblems problems) {
    Map<String, Set<String>> languagesOf = new HashMap<>();
    texts.forEach(text ->
        languagesOf.computeIfAbsent(text.name(), _ -> new HashSet<>()).add(text.language()));
    for (ArticleText text : texts) {
      if (!languages.contains(text.language())) {
        problems
            .in(text.file())
            .mistake(
                1,
                "the desk does not speak '" + text.language() + "'",
                "use one of " + new TreeSet<>(languages));
      }
      checkTranslations(text, languagesOf.getOrDefault(text.name(), Set.of()), languages, problems);
    }
  }

  /** Each gap is told once, at the first language in the order of the alphabet that has the article. */
  private static void checkTranslations(
      ArticleText text, Set<String> there, Set<String> languages, ArticleProblems problems) {
    if (!text.language().equals(new TreeSet<>(there).first())) {
      return;
    }
    for (String language : new TreeSet<>(languages)) {
      if (!there.contains(language)) {
        problems
            .in(text.file())
            .mistake(
                1,
                "the article is missing in '" + language + "'",
                "add " + language + "/" + text.name() + ArticleText.ENDING);
      }
    }
  }
}

package usher.knowledge.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is wrong in the articles, so that it is told at once. */
final class ArticleProblems {
  private final List<ArticleProblem> found = new ArrayList<>();

  /** What is wrong in one file. */
  Sheet in(String file) {
    return new Sheet(file);
  }

  /** In the order of files and lines. */
  List<ArticleProblem> all() {
    return found.stream()
        .sorted(Comparator.comparing(ArticleProblem::file).thenComparingInt(ArticleProblem::line))
        .toList();
  }

  /** The problems of one file as they are found. */
  final class Sheet {
    private final String file;
    private int mistakes;

    private Sheet(String file) {
      this.file = file;
    }

    void mistake(int line, String wrong, String right) {
      mistakes++;
      found.add(new ArticleProblem(ArticleProblem.Weight.MISTAKE, file, line, wrong, right));
    }

    void note(int line, String wrong, String right) {
      found.add(new ArticleProblem(ArticleProblem.Weight.NOTE, file, line, wrong, right));
    }

    boolean isClean() {
      return mistakes == 0;
    }
  }
}

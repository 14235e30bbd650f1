package usher.bot.selfhelp.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import usher.bot.nlu.evaluation.BadInput;
import usher.bot.nlu.evaluation.TextFile;

/** Which document answers which question: {@code qrels.tsv}, or {@code qrels/test.tsv} as BEIR has it; three columns parted by tabs, with a header. */
final class Grades {
  private static final String HEADER = "query-id\tcorpus-id\tscore";

  private final Path file;
  private final Set<String> questions;
  private final Set<String> documents;
  private final Map<String, Map<String, Integer>> byQuestion = new HashMap<>();

  private Grades(Path file, Set<String> questions, Set<String> documents) {
    this.file = file;
    this.questions = questions;
    this.documents = documents;
  }

  /** Grades above 0 by document, by question. Fails with {@link BadInput} that names the line.
   *  @param questions ids that may be named
   *  @param documents ids that may be named */
  static Map<String, Map<String, Integer>> read(
      Path folder, Set<String> questions, Set<String> documents) {
    var grades = new Grades(file(folder), questions, documents);
    var lines = TextFile.read(grades.file).lines().toList();
    grades.checkHeader(lines);
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        grades.add(i + 1, lines.get(i));
      }
    }
    return grades.byQuestion;
  }

  private static Path file(Path folder) {
    return Stream.of(folder.resolve("qrels.tsv"), folder.resolve("qrels").resolve("test.tsv"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new BadInput(
            "there is no qrels.tsv in " + folder + ", nor qrels/test.tsv; one of them is needed"));
  }

  private void checkHeader(List<String> lines) {
    var found = lines.isEmpty() ? "" : lines.getFirst().strip();
    if (!found.equals(HEADER)) {
      throw bad(1, "found the header '" + found + "'; expected " + HEADER + " parted by tabs");
    }
  }

  private void add(int line, String text) {
    var cells = text.strip().split("\t");
    if (cells.length != 3) {
      throw bad(line, "found %d fields; expected 3 parted by tabs".formatted(cells.length));
    }
    if (!questions.contains(cells[0])) {
      throw bad(line, "there is no question '" + cells[0] + "' in queries.jsonl");
    }
    if (!documents.contains(cells[1])) {
      throw bad(line, "there is no document '" + cells[1] + "' in corpus.jsonl");
    }
    if (grade(line, cells[2]) > 0) {
      byQuestion
          .computeIfAbsent(cells[0], _ -> new HashMap<>())
          .put(cells[1], grade(line, cells[2]));
    }
  }

  private int grade(int line, String text) {
    if (!text.matches("-?\\d{1,4}")) {
      throw bad(line, "the score is '" + text + "'; expected a whole number");
    }
    return Integer.parseInt(text);
  }

  private BadInput bad(int line, String what) {
    return new BadInput("%s, line %d: %s".formatted(file, line, what));
  }
}

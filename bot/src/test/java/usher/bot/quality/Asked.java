package usher.bot.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A stranger's first message, and what would be right.
 *  @param wants in plain words
 *  @param acceptable {@code article:id}, {@code offering:id} and {@code person}; empty when the desk has nothing for it */
record Asked(String id, String text, String wants, Set<String> acceptable) {
  static final String PERSON = "person";

  /** Whether an article or an offering serves it. */
  boolean answerable() {
    return acceptable.stream().anyMatch(what -> !what.equals(PERSON));
  }

  /** All of a set in the file's order; every one has its label, and no label is left over.
   *  @param set {@code learn} or {@code headline}
   *  @param language code */
  static List<Asked> of(Path folder, String set, String language) {
    var labels = lines(folder.resolve("labels-%s-%s.tsv".formatted(set, language))).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> words(cells[2])));
    var asked = lines(folder.resolve("%s-%s.jsonl".formatted(set, language))).stream()
        .map(line -> asked(line, labels))
        .toList();
    if (asked.size() != labels.size()) {
      throw new IllegalStateException("%d questions of %s-%s have %d labels: each must have one"
          .formatted(asked.size(), set, language, labels.size()));
    }
    return asked;
  }

  private static Asked asked(String line, Map<String, Set<String>> labels) {
    var json = JsonMapper.shared().readTree(line);
    var id = json.path("id").asString();
    var acceptable = labels.get(id);
    if (acceptable == null) {
      throw new IllegalStateException("question " + id + " has no label");
    }
    return new Asked(id, json.path("text").asString(), json.path("wants").asString(), acceptable);
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" "))
        .filter(word -> !word.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

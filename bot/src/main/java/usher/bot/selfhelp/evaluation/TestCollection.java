package usher.bot.selfhelp.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import usher.bot.nlu.evaluation.BadInput;
import usher.bot.nlu.evaluation.JsonRow;

/** Documents and questions of which is known what answers them, in the form of BEIR: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels.tsv}, and where
 *  there are such, questions that nothing answers in {@code unanswerable.jsonl}.
 *  @param asked those somebody has judged, and those that nothing answers
 *  @param unjudged how many questions were left out because no document is named for them */
record TestCollection(List<Document> documents, List<Asked> asked, int unjudged) {
  TestCollection {
    documents = List.copyOf(documents);
    asked = List.copyOf(asked);
  }

  /** Fails with {@link BadInput} that names file and line. */
  static TestCollection read(Path folder) {
    var documents = documents(folder.resolve("corpus.jsonl"));
    var questions = byId(file(folder.resolve("queries.jsonl")));
    var grades = Grades.read(folder, questions.keySet(), documents.keySet());
    var asked = new ArrayList<Asked>();
    questions.forEach((id, row) -> {
      if (grades.containsKey(id)) {
        asked.add(asked(row, grades.get(id)));
      }
    });
    int unjudged = questions.size() - asked.size();
    var unanswerable = folder.resolve("unanswerable.jsonl");
    if (Files.exists(unanswerable)) {
      byId(unanswerable).values().forEach(row -> asked.add(asked(row, Map.of())));
    }
    return new TestCollection(List.copyOf(documents.values()), asked, unjudged);
  }

  private static Map<String, Document> documents(Path file) {
    var documents = new LinkedHashMap<String, Document>();
    byId(file(file))
        .forEach((id, row) -> documents.put(
            id,
            new Document(id, row.optional("title"), row.required("text"), row.optional("group"))));
    return documents;
  }

  private static Asked asked(JsonRow row, Map<String, Integer> grades) {
    return new Asked(row.required("text"), row.optional("group"), grades);
  }

  private static Path file(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("there is no file " + file + "; corpus.jsonl, queries.jsonl and qrels.tsv"
          + " are needed");
    }
    return file;
  }

  /** In the order of the file. */
  private static Map<String, JsonRow> byId(Path file) {
    Map<String, JsonRow> rows = new LinkedHashMap<>();
    for (JsonRow row : JsonRow.read(file)) {
      var earlier = rows.putIfAbsent(row.required("_id"), row);
      if (earlier != null) {
        throw row.bad("the _id '" + row.required("_id") + "' is that of line " + earlier.line()
            + ", too; each needs its own");
      }
    }
    if (rows.isEmpty()) {
      throw new BadInput(file + ", line 1: there are no rows; expected one JSON object a line");
    }
    return rows;
  }
}

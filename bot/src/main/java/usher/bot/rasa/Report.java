package usher.bot.rasa;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import usher.bot.nlu.evaluation.Rows;

/** Tells what was written and what was left out: a table for people, a line for programs. */
record Report(Path desk, List<NewFile> files, List<Tally.Met> leftOut) {
  Report {
    files = List.copyOf(files);
    leftOut = List.copyOf(leftOut);
  }

  void print(PrintStream out) {
    files(out, "written", file -> !file.isDraft());
    files(out, "drafts, which the desk does not read", NewFile::isDraft);
    if (!leftOut.isEmpty()) {
      out.printf("%nleft out%n");
      leftOut.forEach(met -> Rows.row(
          out,
          "  " + met.kind(),
          "%5d  %s — %s".formatted(met.count(), met.names(), met.remark())));
    }
    out.printf(
        "%nTitles, kinds and services of the intents are guesses: read them over. An intent without article or offering goes to a person.%n");
    out.printf("%s is in order: java -jar usher.jar check %1$s%n", desk);
    out.println(json());
  }

  private void files(PrintStream out, String title, Predicate<NewFile> which) {
    var some = files.stream().filter(which).toList();
    if (!some.isEmpty()) {
      out.printf("%n%s%n", title);
      some.forEach(file ->
          Rows.row(out, "  " + file.path(), "%5d  from %s".formatted(file.holds(), file.origin())));
    }
  }

  /** {@code files} and {@code drafts} have examples or texts by path, {@code leftOut} what was counted by kind. */
  private String json() {
    var all = new LinkedHashMap<String, Object>();
    all.put("intents", files.stream().filter(NewFile::isIntent).count());
    all.put("files", held(file -> !file.isDraft()));
    all.put("drafts", held(NewFile::isDraft));
    var counts = new LinkedHashMap<String, Integer>();
    leftOut.forEach(met -> counts.put(met.kind(), met.count()));
    all.put("leftOut", counts);
    return JsonMapper.shared().writeValueAsString(all);
  }

  private LinkedHashMap<String, Integer> held(Predicate<NewFile> which) {
    var held = new LinkedHashMap<String, Integer>();
    files.stream().filter(which).forEach(file -> held.put(file.path(), file.holds()));
    return held;
  }
}

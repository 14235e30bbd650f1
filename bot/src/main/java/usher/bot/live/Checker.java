package usher.bot.live;

import java.util.List;
import java.util.Map;
import usher.bot.desk.DeskReader;
import usher.bot.desk.Today.Daily;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problem;
import usher.bot.folder.Problems;

/** Reads the desk as it would be with other texts of its daily files, by the same readers as at the start: a queue that a flow needs cannot be taken away. */
final class Checker {
  private final DeskSource source;

  Checker(DeskSource source) {
    this.source = source;
  }

  /** @param daily only to be used when there are no problems */
  record Checked(Daily daily, List<Problem> problems) {
    boolean fine() {
      return problems.isEmpty();
    }
  }

  /** @param texts by file; an empty text is a file that is not there */
  Checked check(Map<String, String> texts) {
    var problems = new Problems();
    var desk = new DeskReader(DeskReader.ACTIONS).read(source.with(texts), problems);
    return new Checked(Daily.of(desk), problems.all());
  }
}

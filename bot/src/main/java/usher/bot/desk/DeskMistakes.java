package usher.bot.desk;

import java.util.List;
import java.util.stream.Collectors;
import usher.bot.folder.FolderException;
import usher.bot.folder.Problem;

/** A desk with mistakes does not load. The message tells all of them, a line each. */
public class DeskMistakes extends FolderException {
  private static final long serialVersionUID = 1L;

  public DeskMistakes(String desk, List<Problem> problems) {
    super(problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n", "the desk in " + desk + " has mistakes:\n", "")));
  }
}

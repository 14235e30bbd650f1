package usher.bot.desk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import usher.bot.folder.FolderException;

/** Says what is wrong with a desk's folder, or with its files a line each, without a stack of calls. */
class DeskFailureAnalyzer extends AbstractFailureAnalyzer<FolderException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, FolderException cause) {
    return new FailureAnalysis(cause.getMessage(), whatToDo(cause), cause);
  }

  private static String whatToDo(FolderException cause) {
    return cause instanceof DeskMistakes
        ? "Mend these, ask for more with: java -jar usher.jar check FOLDER"
        : "Mend what is named above, and start again.";
  }
}

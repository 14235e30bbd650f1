package usher.bot.desk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import usher.bot.folder.FolderException;

/** Says what is wrong with a desk's files, without a stack of calls. */
class DeskFailureAnalyzer extends AbstractFailureAnalyzer<FolderException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, FolderException cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Mend what is named above, and start again.", cause);
  }
}

package usher.bot.desk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells all mistakes of a desk's files, a line each, without a stack of calls. */
class DeskMistakesAnalyzer extends AbstractFailureAnalyzer<DeskMistakes> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DeskMistakes cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Mend these, ask for more with: java -jar usher.jar check FOLDER",
        cause);
  }
}

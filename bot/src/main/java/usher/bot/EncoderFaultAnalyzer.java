package usher.bot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import usher.bot.nlu.embedding.EncoderFault;

/** Says in plain words why Usher did not start. */
final class EncoderFaultAnalyzer extends AbstractFailureAnalyzer<EncoderFault> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EncoderFault cause) {
    return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
  }
}

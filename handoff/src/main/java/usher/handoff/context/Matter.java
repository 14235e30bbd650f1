package usher.handoff.context;

import java.util.List;
import java.util.Optional;

/** What it is about.
 *  @param summary one to three lines
 *  @param offering what the desk was about to do; empty when it had not come that far
 *  @param recordNumber public, speakable number of the contact's record */
public record Matter(
    List<String> summary,
    Optional<String> offering,
    String recordNumber,
    Optional<Classification> classification) {
  public Matter {
    summary = List.copyOf(summary);
    if (summary.isEmpty() || summary.size() > 3) {
      throw new IllegalArgumentException("a summary has one to three lines, not " + summary.size());
    }
  }
}

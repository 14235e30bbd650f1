package usher.handoff.context;

import java.util.List;

/** What the desk believes is wanted.
 *  @param alternatives what it could be otherwise, surest first; may be empty */
public record Classification(Candidate best, List<Candidate> alternatives) {
  public Classification {
    alternatives = List.copyOf(alternatives);
  }

  /** One reading of the wish.
   *  @param title for people
   *  @param kind {@code incident}, {@code request}, {@code question} or {@code complaint}
   *  @param confidence 0 to 1 */
  public record Candidate(
      String intent, String title, String kind, String service, double confidence) {
    public Candidate {
      Scores.check("confidence", confidence);
    }
  }
}

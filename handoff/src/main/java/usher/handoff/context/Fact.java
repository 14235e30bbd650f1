package usher.handoff.context;

import java.util.Optional;

/** One thing known, and where from.
 *  @param name for people: {@code device}
 *  @param provenance where the value comes from */
public record Fact(String name, String value, Provenance provenance) {

  /** Where a value comes from.
   *  @param source who said so: {@code user}, {@code directory}, the name of an action
   *  @param channel by which way: {@code web}, {@code voice}, {@code system}
   *  @param confidence 0 to 1
   *  @param verifiedBy what confirmed it; empty when nothing did */
  public record Provenance(
      String source, String channel, double confidence, Optional<String> verifiedBy) {
    public Provenance {
      Scores.check("confidence", confidence);
    }
  }
}

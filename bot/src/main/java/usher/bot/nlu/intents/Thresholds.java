package usher.bot.nlu.intents;

import java.util.List;
import usher.bot.conversation.RankedIntent;

/** From which confidence on the desk acts, and from which on it asks back; below, it is lost.
 *  @param sure 0 to 1
 *  @param askBack 0 to {@code sure}
 *  @param margin by how much the first must lead the second to be acted on without asking, 0 to 1 */
public record Thresholds(double sure, double askBack, double margin) {
  /** For a desk that has too few examples to tell. */
  static final Thresholds USUAL = new Thresholds(0.7, 0.3, 0.1);

  public Thresholds {
    if (!(askBack >= 0 && askBack <= sure && sure <= 1 && margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException(
          "thresholds are sure=" + sure + ", ask back=" + askBack + ", margin=" + margin
              + "; expected 0 <= ask back <= sure <= 1 and a margin from 0 to 1");
    }
  }

  /** Whether the desk acts on the first. */
  public boolean isSure(List<RankedIntent> ranking) {
    return !ranking.isEmpty() && ranking.getFirst().confidence() >= sure && lead(ranking) >= margin;
  }

  /** Whether it asks "A or B?". */
  public boolean isWorthAsking(List<RankedIntent> ranking) {
    return !ranking.isEmpty() && ranking.getFirst().confidence() >= askBack && !isSure(ranking);
  }

  private static double lead(List<RankedIntent> ranking) {
    return ranking.getFirst().confidence()
        - (ranking.size() > 1 ? ranking.get(1).confidence() : 0);
  }
}

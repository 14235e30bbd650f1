package usher.bot.triage;

import java.util.List;
import usher.bot.conversation.RankedIntent;
import usher.bot.conversation.Understanding;
import usher.bot.inquiry.IntentId;

/** How sure the desk is of what was meant: the rungs of the ladder (feature F11). */
public sealed interface Confidence {
  int MOST_CHOICES = 3;

  /** Taken as meant. */
  record Sure(RankedIntent intent) implements Confidence {}

  /** "Do you mean A or B?" Two or three, best first. */
  record AskBack(List<IntentId> choices) implements Confidence {}

  /** Nothing of the catalogue, as far as one can tell. */
  record Lost() implements Confidence {}

  /** Where the rungs lie.
   *  @param sure confidence from which an intent is taken as meant
   *  @param lost confidence below which it is not even offered
   *  @param margin by how much the best must lead the second */
  record Limits(double sure, double lost, double margin) {}

  /** Reads a ranking. One that is sure but close to the next is asked back. */
  static Confidence of(Understanding heard, Limits limits) {
    var ranking = heard.ranking();
    if (ranking.isEmpty() || ranking.getFirst().confidence() < limits.lost()) {
      return new Lost();
    }
    var best = ranking.getFirst();
    var second = ranking.size() > 1 ? ranking.get(1).confidence() : 0;
    if (best.confidence() >= limits.sure() && best.confidence() - second >= limits.margin()) {
      return new Sure(best);
    }
    return new AskBack(choices(ranking));
  }

  private static List<IntentId> choices(List<RankedIntent> ranking) {
    return ranking.stream().limit(MOST_CHOICES).map(RankedIntent::intent).toList();
  }
}

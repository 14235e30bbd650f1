package usher.bot.conversation;

import java.time.Instant;
import java.util.List;

/** How upset the user seemed in one turn.
 *  @param level 0 (calm) to 1
 *  @param reasons codes with their evidence, strongest first; empty when calm */
public record Mood(Instant at, double level, List<String> reasons) {
  public Mood {
    reasons = List.copyOf(reasons);
  }

  static Mood of(Distress distress, Instant at) {
    return new Mood(at, distress.level(), distress.reasons());
  }
}

package usher.bot.conversation;

import java.util.List;

/** How upset the user seems in one utterance.
 *  @param level 0 (calm) to 1, to four digits
 *  @param reasons what made it so, as short codes with the evidence, strongest first; empty when calm: {@code word:useless},
 *      {@code capitals}, {@code repeated}, {@code model} */
public record Distress(double level, List<String> reasons) {
  public static final Distress CALM = new Distress(0, List.of());

  public Distress {
    reasons = List.copyOf(reasons);
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("distress is " + level + ", expected 0 to 1");
    }
    level = Share.of(level);
  }
}

package usher.handoff.context;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the desk wants it handled: why it came to this team, and what is done with its kind.
 *  @param rule id of the rule that chose the team; empty in handoffs of earlier versions
 *  @param why the rule in words, by language; empty: the rule is one that every desk has
 *  @param practice id of the practice that looks after this kind; empty: none is named
 *  @param steps what is done with this kind, in order, by language; empty: nothing is prescribed */
public record Handling(
    String rule, Map<String, String> why, String practice, Map<String, List<String>> steps) {
  public static final Handling NONE = new Handling("", Map.of(), "", Map.of());

  public Handling {
    why = Map.copyOf(why);
    steps = Map.copyOf(steps);
  }

  static Handling orNone(@Nullable Handling known) {
    return known == null ? NONE : known;
  }
}

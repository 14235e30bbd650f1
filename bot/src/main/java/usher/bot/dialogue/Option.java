package usher.bot.dialogue;

import java.util.List;
import java.util.Map;
import usher.bot.conversation.Language;

/** A value that a choice can take.
 *  @param words per language, the label first, then what else users call it */
public record Option(String id, Map<Language, List<String>> words) {
  public Option {
    words = Map.copyOf(words);
  }

  /** As shown on a button; the id in a language without words. */
  public String label(Language language) {
    var known = words.getOrDefault(language, List.of());
    return known.isEmpty() ? id : known.getFirst();
  }
}

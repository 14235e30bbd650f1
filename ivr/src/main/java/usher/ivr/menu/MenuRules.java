package usher.ivr.menu;

import java.util.List;
import java.util.Set;
import usher.ivr.SpokenLanguage;

/**
 * What a menu is checked against.
 *
 * @param languages of the desk; the first is the default, and every text must exist in each
 * @param intents a key may lead to
 */
public record MenuRules(List<SpokenLanguage> languages, Set<String> intents) {
  public MenuRules {
    languages = List.copyOf(languages);
    intents = Set.copyOf(intents);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a desk speaks at least one language");
    }
  }
}

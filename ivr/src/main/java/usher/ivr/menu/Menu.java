package usher.ivr.menu;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import usher.ivr.SpokenLanguage;

/**
 * A menu as service people write it, checked.
 *
 * @param languages key of the language choice to language, ascending; a single language means no choice
 * @param keys the four most wanted things at most, ascending by key
 */
public record Menu(
    String id,
    Map<SpokenLanguage, String> greeting,
    SortedMap<String, SpokenLanguage> languages,
    Map<SpokenLanguage, String> question,
    List<Line> keys) {

  /** What a key of the menu leads to. */
  public record Line(String key, String intent, Map<SpokenLanguage, String> label) {
    public Line {
      label = Map.copyOf(label);
    }
  }

  public Menu {
    greeting = Map.copyOf(greeting);
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    question = Map.copyOf(question);
    keys = List.copyOf(keys);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a menu speaks at least one language");
    }
  }

  /** The language of a caller who chooses none: that of the lowest key. */
  public SpokenLanguage first() {
    return List.copyOf(languages.values()).getFirst();
  }

  boolean offersLanguages() {
    return languages.size() > 1;
  }

  String greeting(SpokenLanguage language) {
    return greeting.getOrDefault(language, "");
  }

  String question(SpokenLanguage language) {
    return question.getOrDefault(language, "");
  }
}

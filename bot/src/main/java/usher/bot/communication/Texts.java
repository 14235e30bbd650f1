package usher.bot.communication;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import usher.bot.conversation.Language;

/** All that the desk can say: Usher's own texts, and over them the desk's. */
public final class Texts {
  private final Map<Language, Map<String, Text>> byLanguage;

  /** @param byLanguage texts by key; the first language is spoken where another has no such text */
  public Texts(Map<Language, Map<String, Text>> byLanguage) {
    this.byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** In this language, else in the first that has it. */
  public Optional<Text> find(String key, Language language) {
    var own = byLanguage.getOrDefault(language, Map.of()).get(key);
    return Optional.ofNullable(own).or(() -> anyLanguage(key));
  }

  /** These, and others whose keys nobody else uses.
   *  @param others words by key, the same on each channel */
  public Texts and(Map<Language, Map<String, String>> others) {
    var all = new LinkedHashMap<Language, Map<String, Text>>();
    byLanguage.forEach((language, texts) -> {
      var more = new LinkedHashMap<>(texts);
      others
          .getOrDefault(language, Map.of())
          .forEach((key, words) -> more.put(key, new Text(words, words)));
      all.put(language, more);
    });
    return new Texts(all);
  }

  /** Argument names by key, over all languages. */
  public Map<String, List<String>> arguments() {
    var arguments = new TreeMap<String, List<String>>();
    for (var texts : byLanguage.values()) {
      texts.forEach((key, text) -> arguments.putIfAbsent(key, List.copyOf(text.arguments())));
    }
    return arguments;
  }

  public List<Language> languages() {
    return List.copyOf(byLanguage.keySet());
  }

  private Optional<Text> anyLanguage(String key) {
    return byLanguage.values().stream()
        .filter(texts -> texts.containsKey(key))
        .map(texts -> texts.get(key))
        .findFirst();
  }
}

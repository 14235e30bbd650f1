package usher.bot.folder;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import usher.bot.conversation.Language;

/** The same words in each language of the desk.
 *  @param words the desk's first language first; empty only when the file was wrong */
public record Localised(Map<Language, String> words) {
  public Localised {
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** In this language, or in the desk's first when it does not speak it. */
  public String in(Language language) {
    var fallback = words.isEmpty() ? "" : words.values().iterator().next();
    return words.getOrDefault(language, fallback);
  }

  /** The same by the languages' codes, for pages and other modules. */
  public Map<String, String> byCode() {
    return words.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().code(), Map.Entry::getValue));
  }

  /** Reads {@code {en: …, zh: …}}; a language that is missing or not the desk's is a problem. */
  public static Localised read(Node node, Collection<Language> languages) {
    var words = new LinkedHashMap<Language, String>();
    if (node.exists()) {
      node.only(languages.stream().map(Language::code).toArray(String[]::new));
      for (var language : languages) {
        words.put(language, node.at(language.code()).text());
      }
    }
    return new Localised(words);
  }
}

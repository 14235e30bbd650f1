package usher.ivr.menu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.ivr.SpokenLanguage;

/** The telephone's own words, per language. A language without words of its own hears the first one. */
public final class Phrases {
  private final SpokenLanguage first;
  private final Map<SpokenLanguage, Map<Phrase, String>> words;

  private Phrases(SpokenLanguage first, Map<SpokenLanguage, Map<Phrase, String>> words) {
    this.first = first;
    this.words = Map.copyOf(words);
  }

  /** The built-in phrases, English and Chinese; English stands in for any other language. */
  public static Phrases builtIn() {
    var english = new SpokenLanguage("en");
    var chinese = new SpokenLanguage("zh");
    return new Phrases(english, Map.of(english, load(english), chinese, load(chinese)));
  }

  /** The same with other words for some phrases of one language: keys as in the files of this jar. */
  public Phrases with(SpokenLanguage language, Map<String, String> overrides) {
    var changed = new EnumMap<Phrase, String>(of(language));
    Arrays.stream(Phrase.values())
        .filter(phrase -> overrides.containsKey(phrase.key()))
        .forEach(phrase -> changed.put(phrase, overrides.getOrDefault(phrase.key(), "")));
    var all = new HashMap<>(words);
    all.put(language, changed);
    return new Phrases(first, all);
  }

  public String say(SpokenLanguage language, Phrase phrase) {
    return of(language).getOrDefault(phrase, "");
  }

  String option(SpokenLanguage language, String key, String label) {
    return say(language, Phrase.OPTION).replace("{key}", key).replace("{label}", label);
  }

  String language(SpokenLanguage language, String key) {
    return say(language, Phrase.LANGUAGE).replace("{key}", key);
  }

  private Map<Phrase, String> of(SpokenLanguage language) {
    var own = words.get(language);
    return own != null ? own : words.getOrDefault(first, Map.of());
  }

  private static Map<Phrase, String> load(SpokenLanguage language) {
    var file = "/usher/ivr/phrases/" + language + ".yaml";
    try (var in = Phrases.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in this jar");
      }
      Map<String, String> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return byPhrase(file, read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<Phrase, String> byPhrase(String file, Map<String, String> read) {
    var found = new EnumMap<Phrase, String>(Phrase.class);
    for (var phrase : Phrase.values()) {
      var words = read.get(phrase.key());
      if (words == null) {
        throw new IllegalStateException(file + ": '" + phrase.key() + "' is missing");
      }
      found.put(phrase, words);
    }
    return found;
  }
}

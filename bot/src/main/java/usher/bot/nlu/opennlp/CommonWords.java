package usher.bot.nlu.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.conversation.Language;

/** The commonest words of some languages in Latin script, from {@code nlu/common-words.yaml}: they tell the language of messages too short for
 *  statistics. */
record CommonWords(Map<Language, Set<String>> byLanguage) {
  static final CommonWords BUNDLED = read("/nlu/common-words.yaml");

  private static final int MOST_WORDS = 60;
  private static final Predicate<String> ACCENTS =
      Pattern.compile("[^\\x00-\\x7f]").asPredicate();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}']+");

  /** How many words of a text each language has.
   *  @param words all words of the text
   *  @param accents whether it has letters that English lacks */
  record Counts(int words, boolean accents, Map<Language, Integer> known) {

    int of(Language language) {
      return known.getOrDefault(language, 0);
    }

    /** The language with most known words; English when several have as many. */
    Language best() {
      var best = Language.ENGLISH;
      for (var language : known.keySet()) {
        if (of(language) > of(best)) {
          best = language;
        }
      }
      return best;
    }

    /** English is what the desk speaks: a quarter of the words is enough. Another language must have more than English has, and half of them; or a third, when
     *  there are letters that English lacks. */
    boolean clear() {
      var count = of(best());
      if (best().equals(Language.ENGLISH)) {
        return count > 0 && count * 4 >= words;
      }
      return count > of(Language.ENGLISH)
          && (isHalf(count) || (accents && words > 1 && count * 3 >= words));
    }

    private boolean isHalf(int count) {
      return count >= 2 && count * 2 >= words;
    }
  }

  Counts counts(String text) {
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .limit(MOST_WORDS)
        .map(MatchResult::group)
        .toList();
    Map<Language, Integer> known = new HashMap<>();
    byLanguage.forEach((language, common) ->
        known.put(language, (int) words.stream().filter(common::contains).count()));
    return new Counts(words.size(), words.stream().anyMatch(ACCENTS), known);
  }

  boolean covers(Language language) {
    return byLanguage.containsKey(language);
  }

  private static CommonWords read(String file) {
    try (InputStream stream = CommonWords.class.getResourceAsStream(file)) {
      Map<String, List<String>> content =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      Map<Language, Set<String>> words = new HashMap<>();
      content.forEach((code, list) -> words.put(new Language(code), new HashSet<>(list)));
      return new CommonWords(Map.copyOf(words));
    } catch (IOException fault) {
      throw new UncheckedIOException(file + " cannot be read", fault);
    }
  }
}

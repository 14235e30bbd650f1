package usher.bot.nlu.distress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import usher.bot.conversation.Language;

/** The words of distress of one language, from {@code nlu/distress-XX.yaml}.
 *  @param strength word or phrase to 1 (mild), 2 or 3 (strong)
 *  @param content words of contentment; negated they are mild distress
 *  @param negation what takes the next words back
 *  @param hedges what makes a complaint milder: "a bit" */
record MoodWords(
    Map<String, Integer> strength, Set<String> content, Set<String> negation, Set<String> hedges) {
  private static final MoodWords NONE = new MoodWords(Map.of(), Set.of(), Set.of(), Set.of());
  private static final Map<Language, MoodWords> BUNDLED = Map.of(
      Language.ENGLISH,
      read("/nlu/distress-en.yaml"),
      Language.CHINESE,
      read("/nlu/distress-zh.yaml"));

  MoodWords {
    strength = Map.copyOf(strength);
    content = Set.copyOf(content);
    negation = Set.copyOf(negation);
    hedges = Set.copyOf(hedges);
  }

  /** No words for a language without a file. */
  static MoodWords of(Language language) {
    return BUNDLED.getOrDefault(language, NONE);
  }

  private static MoodWords read(String file) {
    try (InputStream stream = MoodWords.class.getResourceAsStream(file)) {
      Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
      Map<String, Integer> strength = new HashMap<>();
      ((Map<?, ?>) content.getOrDefault("strength", Map.of()))
          .forEach(
              (level, words) -> words(words).forEach(word -> strength.put(word, (Integer) level)));
      return new MoodWords(
          strength,
          words(content.get("content")),
          words(content.get("negation")),
          words(content.get("hedges")));
    } catch (IOException fault) {
      throw new UncheckedIOException(file + " cannot be read", fault);
    }
  }

  private static Set<String> words(@Nullable Object list) {
    Set<String> words = new HashSet<>();
    if (list instanceof List<?> some) {
      some.forEach(word -> words.add(String.valueOf(word)));
    }
    return words;
  }
}

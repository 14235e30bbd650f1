package usher.bot.nlu.distress;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;
import usher.bot.nlu.lexical.Grams;

/** What can be pointed at in a text: words of distress, shouting, insistence.
 *  @param words the words, strongest first
 *  @param strength their strengths added
 *  @param content how many words of contentment stand unnegated
 *  @param capitals whether most of it is in capitals; means nothing without a word of distress
 *  @param repeated whether question or exclamation marks are repeated
 *  @param hedged whether it is put mildly */
record Evidence(
    List<String> words,
    int strength,
    int strongest,
    int content,
    boolean capitals,
    boolean repeated,
    boolean hedged) {
  private static final Pattern REPEATED = Pattern.compile("[!?！？]{2,}");
  private static final int LONGEST_PHRASE = 3;
  private static final int REACH_OF_NEGATION = 3;
  private static final int FEWEST_LETTERS = 8;

  static Evidence of(String text, Language language) {
    var lexicon = MoodWords.of(language);
    Map<String, Integer> found = new HashMap<>();
    int content = language.equals(Language.CHINESE)
        ? findAnywhere(text, lexicon, found)
        : findWords(text, lexicon, found);
    var words = found.keySet().stream()
        .sorted(Comparator.comparingInt((String word) -> -found.getOrDefault(word, 0))
            .thenComparing(word -> word))
        .toList();
    int strength = found.values().stream().mapToInt(Integer::intValue).sum();
    int strongest = found.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Evidence(
        words,
        strength,
        strongest,
        content,
        shouted(text),
        REPEATED.matcher(text).find(),
        isHedged(text, lexicon));
  }

  private static int findAnywhere(String text, MoodWords lexicon, Map<String, Integer> found) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    lexicon.strength().forEach((word, strength) -> {
      if (narrow.contains(word)) {
        found.put(word, strength);
      }
    });
    return (int) lexicon.content().stream()
        .filter(word -> isThere(narrow, word, lexicon))
        .count();
  }

  private static boolean isThere(String text, String word, MoodWords lexicon) {
    int at = text.indexOf(word);
    return at >= 0
        && lexicon.negation().stream().noneMatch(text.substring(Math.max(0, at - 2), at)::contains);
  }

  private static int findWords(String text, MoodWords lexicon, Map<String, Integer> found) {
    List<String> words = Grams.words(text.replace('’', '\''));
    int content = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean negated = isNegated(words, i, lexicon);
      if (lexicon.content().contains(words.get(i))) {
        content += negated ? 0 : 1;
        if (negated) {
          found.put("not " + words.get(i), 1);
        }
      }
      findPhrases(words, i, negated, lexicon, found);
    }
    return content;
  }

  private static void findPhrases(
      List<String> words,
      int start,
      boolean negated,
      MoodWords lexicon,
      Map<String, Integer> found) {
    for (int end = start + 1; end <= Math.min(words.size(), start + LONGEST_PHRASE); end++) {
      String phrase = String.join(" ", words.subList(start, end));
      Integer strength = lexicon.strength().get(phrase);
      if (strength != null && !negated) {
        found.put(phrase, strength);
      }
    }
  }

  private static boolean isNegated(List<String> words, int at, MoodWords lexicon) {
    return words.subList(Math.max(0, at - REACH_OF_NEGATION), at).stream()
        .anyMatch(lexicon.negation()::contains);
  }

  private static boolean isHedged(String text, MoodWords lexicon) {
    String lower = " " + String.join(" ", Grams.words(text)) + " ";
    return lexicon.hedges().stream().anyMatch(lower::contains);
  }

  private static boolean shouted(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long capitals = text.chars().filter(Character::isUpperCase).count();
    return letters >= FEWEST_LETTERS && capitals * 10 >= letters * 6;
  }

  /** How strongly it is put, from -1 to 4; 0 where no word of distress is. */
  int intensity() {
    if (strength == 0) {
      return 0;
    }
    int shouting = (capitals ? 1 : 0) + (repeated ? 1 : 0);
    return (strongest == 3 ? 1 : 0)
        + (strength >= 5 ? 1 : 0)
        + shouting
        - (hedged && shouting == 0 ? 1 : 0);
  }

  /** As short codes, strongest first: {@code word:useless}, {@code capitals}, {@code repeated}. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    words.forEach(word -> reasons.add("word:" + word));
    if (capitals && !words.isEmpty()) {
      reasons.add("capitals");
    }
    if (repeated) {
      reasons.add("repeated");
    }
    return reasons;
  }
}

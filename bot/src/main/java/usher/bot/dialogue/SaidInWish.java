package usher.bot.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;

/** Tells "the projector in room 204 is broken", which says what is broken, from "I want to report an incident", which does not.
 *  @param bare words of a wish that says nothing more, per language, as the desk's files list them */
public record SaidInWish(Map<Language, List<String>> bare) {
  /** A thing and a place, or a thing and what it does: "projector, 204". */
  private static final int ENOUGH_WORDS = 2;

  /** As much in Chinese, where a word has two characters. */
  private static final int ENOUGH_CHARACTERS = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  public SaidInWish {
    bare = Map.copyOf(bare);
  }

  /** Whether enough is left of the wish without its bare words. */
  boolean answeredBy(String wish) {
    var left = wish.toLowerCase(Locale.ROOT);
    for (var word : longestFirst()) {
      left = alone(word).matcher(left).replaceAll(" ");
    }
    return isChinese(wish)
        ? left.codePoints().filter(Character::isLetterOrDigit).count() >= ENOUGH_CHARACTERS
        : WORD.matcher(left).results().count() >= ENOUGH_WORDS;
  }

  private List<String> longestFirst() {
    var longest = Comparator.comparingInt(String::length).reversed();
    return bare.values().stream()
        .flatMap(List::stream)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .sorted(longest)
        .toList();
  }

  /** Chinese does not part its words. */
  private static Pattern alone(String word) {
    return Pattern.compile(
        isChinese(word)
            ? Pattern.quote(word)
            : "(?<![\\p{L}\\p{N}'])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}'])");
  }

  private static boolean isChinese(String text) {
    return IDEOGRAPH.matcher(text).find();
  }
}

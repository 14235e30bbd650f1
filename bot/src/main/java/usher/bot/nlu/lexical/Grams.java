package usher.bot.nlu.lexical;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The pieces a text is known by, as hashes with their counts: words and pairs of words, runs of 3 to 5 letters within a word; for Chinese
 *  single characters, pairs and triples. Hashes are those of {@link String}, which the language fixes. */
public final class Grams {
  private static final Pattern WORD = Pattern.compile(
      "\\p{IsHan}+|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:'[\\p{L}&&[^\\p{IsHan}]]+)?");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  private Grams() {}

  /** Words first: family 0 are words and pairs, family 1 runs of letters. */
  public static List<Map<Integer, Integer>> of(String text) {
    Map<Integer, Integer> words = new HashMap<>();
    Map<Integer, Integer> runs = new HashMap<>();
    String before = "";
    for (String word : words(text)) {
      count(words, "w " + word);
      count(words, "p " + before + " " + word);
      countRuns(runs, "_" + word + "_");
      before = word;
    }
    count(words, "p " + before + " ");
    return List.of(words, runs);
  }

  /** Words in lower case; a run of Chinese characters is one word, whether or not a space parts it from letters and digits. */
  public static List<String> words(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    WORD.matcher(normal).results().forEach(word -> words.add(word.group()));
    return words;
  }

  private static void countRuns(Map<Integer, Integer> runs, String word) {
    boolean chinese = IDEOGRAPH.matcher(word).find();
    for (int length = chinese ? 1 : 3; length <= (chinese ? 3 : 5); length++) {
      for (int start = 0; start + length <= word.length(); start++) {
        count(runs, "c " + word.substring(start, start + length));
      }
    }
  }

  private static void count(Map<Integer, Integer> counts, String gram) {
    counts.merge(gram.hashCode(), 1, Integer::sum);
  }
}

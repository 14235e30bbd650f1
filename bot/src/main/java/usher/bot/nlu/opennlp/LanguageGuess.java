package usher.bot.nlu.opennlp;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import usher.bot.conversation.Language;

/** Which language a message is written in: by script where that settles it, by common words, and for longer texts by OpenNLP's detector. Short
 *  texts, which any language could have ("ok", "VPN", "17"), stay with the language of the conversation. Thread-safe. */
public final class LanguageGuess {
  private static final int ENOUGH_LETTERS = 24;
  private static final int SOME_LETTERS = 12;
  private static final double CLEAR = 1.35;
  private static final double HAN_SHARE = 0.2;
  private static final Language JAPANESE = new Language("ja");
  private static final Language KOREAN = new Language("ko");
  private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
  private static final Set<String> ENGLISH_WORDS = Set.of(
      "the",
      "i",
      "i'm",
      "my",
      "is",
      "are",
      "you",
      "your",
      "to",
      "and",
      "of",
      "it",
      "it's",
      "can",
      "can't",
      "how",
      "what",
      "when",
      "where",
      "why",
      "please",
      "have",
      "has",
      "not",
      "don't",
      "do",
      "does",
      "with",
      "for",
      "this",
      "that",
      "hello",
      "hi",
      "thanks",
      "thank",
      "yes",
      "want",
      "need",
      "help",
      "me",
      "be",
      "was",
      "would",
      "could",
      "there",
      "book",
      "reset",
      "forgot",
      "password",
      "speak",
      "talk",
      "cancel");

  private final LanguageDetector detector = new LanguageDetector();

  /** @param soFar the language of the conversation until now */
  public Language guess(String text, Language soFar) {
    var letters = Letters.of(text);
    if (letters.all() == 0) {
      return soFar;
    }
    if (letters.kana() > 0 && letters.kana() >= letters.all() / 10) {
      return JAPANESE;
    }
    if (letters.hangul() > letters.all() / 2) {
      return KOREAN;
    }
    if (letters.han() >= HAN_SHARE * letters.all()) {
      return Language.CHINESE;
    }
    return alphabetic(text, letters, soFar);
  }

  private Language alphabetic(String text, Letters letters, Language soFar) {
    boolean latin = letters.latin() > letters.all() / 2;
    if (latin && soundsEnglish(text)) {
      return Language.ENGLISH;
    }
    boolean fits = latin != isWrittenOtherwise(soFar);
    if (letters.all() < (fits ? ENOUGH_LETTERS : latin ? SOME_LETTERS : 0)) {
      return soFar;
    }
    return detector
        .detect(text, CLEAR)
        .orElse(latin && isWrittenOtherwise(soFar) ? Language.ENGLISH : soFar);
  }

  private static boolean isWrittenOtherwise(Language language) {
    return switch (language.code()) {
      case "zh", "ja", "ko", "ru", "uk", "el", "ar", "he", "th" -> true;
      default -> false;
    };
  }

  private static boolean soundsEnglish(String text) {
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
        .results()
        .limit(60)
        .map(MatchResult::group)
        .toList();
    long known = words.stream().filter(ENGLISH_WORDS::contains).count();
    return known > 0 && known * 4 >= words.size();
  }

  private record Letters(int all, int latin, int han, int kana, int hangul) {

    static Letters of(String text) {
      int[] counts = new int[5];
      text.codePoints().filter(Character::isLetter).forEach(c -> {
        counts[0]++;
        switch (Character.UnicodeScript.of(c)) {
          case LATIN -> counts[1]++;
          case HAN -> counts[2]++;
          case HIRAGANA, KATAKANA -> counts[3]++;
          case HANGUL -> counts[4]++;
          default -> {}
        }
      });
      return new Letters(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
  }
}

package usher.bot.nlu.opennlp;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import usher.bot.conversation.Language;

/** Which language a message is written in: by script where that settles it, by common words, and for longer texts by OpenNLP's detector. Short
 *  texts, which any language could have ("ok", "VPN", "17"), stay with the language of the conversation. Thread-safe. */
public final class LanguageGuess {
  private static final int ENOUGH_LETTERS = 24;
  private static final int SOME_LETTERS = 12;
  /** So long a text is of the language that the detector names, though it has none of its common words. */
  private static final int MANY_LETTERS = 60;

  private static final double CLEAR = 1.35;
  private static final double HAN_SHARE = 0.2;
  private static final Language JAPANESE = new Language("ja");
  private static final Language KOREAN = new Language("ko");
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
    return letters.latin() > letters.all() / 2
        ? latin(text, letters, soFar)
        : otherwise(text, letters, soFar);
  }

  private Language latin(String text, Letters letters, Language soFar) {
    var counts = CommonWords.BUNDLED.counts(text);
    if (counts.clear()) {
      return counts.best();
    }
    var least = isWrittenOtherwise(soFar) ? SOME_LETTERS : ENOUGH_LETTERS;
    return letters.all() < least
        ? soFar
        : detector
            .detect(text, CLEAR)
            .filter(found -> letters.all() >= MANY_LETTERS
                || !CommonWords.BUNDLED.covers(found)
                || counts.of(found) > 0)
            .orElse(isWrittenOtherwise(soFar) ? Language.ENGLISH : soFar);
  }

  /** A script that the language so far is not written in tells enough, even in a short text. */
  private Language otherwise(String text, Letters letters, Language soFar) {
    if (letters.all() < ENOUGH_LETTERS
        && isWrittenOtherwise(soFar)
        && letters.script().isEmpty()) {
      return soFar;
    }
    return detector
        .detect(text, CLEAR)
        .filter(found -> !found.equals(Language.ENGLISH))
        .or(letters::script)
        .orElse(soFar);
  }

  private static boolean isWrittenOtherwise(Language language) {
    return switch (language.code()) {
      case "zh", "ja", "ko", "ru", "uk", "el", "ar", "he", "th", "hi" -> true;
      default -> false;
    };
  }

  private record Letters(
      int all, int latin, int han, int kana, int hangul, Optional<Language> script) {

    static Letters of(String text) {
      int[] counts = new int[5];
      var scripts = EnumSet.noneOf(Character.UnicodeScript.class);
      text.codePoints().filter(Character::isLetter).forEach(c -> {
        counts[0]++;
        switch (Character.UnicodeScript.of(c)) {
          case LATIN -> counts[1]++;
          case HAN -> counts[2]++;
          case HIRAGANA, KATAKANA -> counts[3]++;
          case HANGUL -> counts[4]++;
          default -> scripts.add(Character.UnicodeScript.of(c));
        }
      });
      return new Letters(counts[0], counts[1], counts[2], counts[3], counts[4], written(scripts));
    }

    /** The most spoken language of a script. */
    private static Optional<Language> written(Set<Character.UnicodeScript> scripts) {
      return scripts.stream()
          .findFirst()
          .flatMap(script -> Optional.ofNullable(
                  switch (script) {
                    case CYRILLIC -> "ru";
                    case ARABIC -> "ar";
                    case DEVANAGARI -> "hi";
                    case GREEK -> "el";
                    case HEBREW -> "he";
                    case THAI -> "th";
                    default -> null;
                  })
              .map(Language::new));
    }
  }
}

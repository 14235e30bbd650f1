package usher.bot.nlu.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Splits a text into the numbered word pieces an encoder of the BERT family reads: cleaned, in lower case, without accents, Chinese characters
 *  and punctuation each on their own, unknown words in the longest known pieces. */
final class WordPiece implements Tokenizer {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int first;
  private final int last;

  WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.unknown = id("[UNK]");
    this.first = id("[CLS]");
    this.last = id("[SEP]");
  }

  @Override
  public boolean knows(String word) {
    return vocabulary.containsKey(word);
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException(
          "the vocabulary lacks " + piece + "; it is not one of a BERT tokenizer");
    }
    return id;
  }

  @Override
  public long[] ids(String text, int limit) {
    List<Integer> ids = new ArrayList<>();
    ids.add(first);
    for (String word : words(text)) {
      addPieces(word, ids);
      if (ids.size() >= limit) {
        break;
      }
    }
    List<Integer> kept = ids.size() >= limit ? ids.subList(0, limit - 1) : ids;
    long[] result = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      result[i] = kept.get(i);
    }
    result[kept.size()] = last;
    return result;
  }

  private void addPieces(String word, List<Integer> ids) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      ids.add(unknown);
      return;
    }
    List<Integer> pieces = new ArrayList<>();
    int start = 0;
    while (start < word.length()) {
      int end = longestPiece(word, start);
      if (end == start) {
        ids.add(unknown);
        return;
      }
      pieces.add(id(piece(word, start, end)));
      start = end;
    }
    ids.addAll(pieces);
  }

  private int longestPiece(String word, int start) {
    int end = word.length();
    while (end > start && !vocabulary.containsKey(piece(word, start, end))) {
      end--;
    }
    return end;
  }

  private static String piece(String word, int start, int end) {
    String part = word.substring(start, end);
    return start == 0 ? part : "##" + part;
  }

  private static List<String> words(String text) {
    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    lower.codePoints().forEach(c -> sort(c, word, words));
    flush(word, words);
    return words;
  }

  private static void sort(int c, StringBuilder word, List<String> words) {
    int type = Character.getType(c);
    if (Character.isWhitespace(c) || type == Character.SPACE_SEPARATOR) {
      flush(word, words);
    } else if (c == 0 || c == 0xFFFD || isControl(type) || type == Character.NON_SPACING_MARK) {
      return;
    } else if (isIdeograph(c) || isPunctuation(c, type)) {
      flush(word, words);
      words.add(Character.toString(c));
    } else {
      word.appendCodePoint(c);
    }
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isControl(int type) {
    return switch (type) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** The blocks that BERT's own tokenizer calls Chinese; kana and hangul are not among them. */
  private static boolean isIdeograph(int c) {
    return isWithin(c, 0x4E00, 0x9FFF)
        || isWithin(c, 0x3400, 0x4DBF)
        || isWithin(c, 0x20000, 0x2CEAF)
        || isWithin(c, 0xF900, 0xFAFF)
        || isWithin(c, 0x2F800, 0x2FA1F);
  }

  private static boolean isWithin(int c, int first, int last) {
    return c >= first && c <= last;
  }

  private static boolean isPunctuation(int c, int type) {
    if (c < 128) {
      return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (type) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }
}

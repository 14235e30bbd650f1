package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chinese quantities as they are said and written. A grammar of our own, read from left to right.
 *
 * <pre>
 * quantity := [负] (whole [又 fraction] | fraction | whole 点 digits)      fraction := whole 分之 [负] whole
 * </pre>
 */
final class ChineseQuantities {
  private static final String MINUS = "负負";
  private static final Pattern OF = Pattern.compile(" *分 *之 *");
  private static final Pattern AND = Pattern.compile(" *又 *");
  private static final Pattern POINT = Pattern.compile(" *[点點] *");
  private static final Pattern DIGITS =
      Pattern.compile("[零〇一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖\\d]{1,15}(?! *[十百千分刻钟鐘])");
  private static final Pattern HAN = Pattern.compile("[零〇一二三四五六七八九十百千万亿两兩壹贰貳叁叄肆伍陆陸柒捌玖拾佰仟萬億负負之]");
  /** Formal signs that alone are parts of ordinary words: 陆地, 入伍. */
  private static final Pattern FORMAL = Pattern.compile("[" + ChineseNumerals.FORMAL + "]");
  /** Numerals that count nothing here. */
  private static final Pattern WORDS =
      Pattern.compile("四川|三亚|十足|十分(?![之钟鐘])|[万萬]一|千万别|百度|九龙|五一|七夕|八卦|一旦|百分之");

  private final String text;

  private ChineseQuantities(String text) {
    this.text = text;
  }

  /** In the order of the text; numbers wholly in digits are left to others, unless a word of Chinese belongs to them. */
  static List<Found<String>> find(String plain) {
    List<Found<String>> all = new ArrayList<>();
    if (!HAN.matcher(plain).find()) {
      return all;
    }
    var reader = new ChineseQuantities(plain);
    for (int i = 0; i < plain.length(); ) {
      int word = reader.wordEnd(i);
      var part = word > i ? null : reader.quantity(i);
      if (part != null && isChinese(plain.substring(i, part.end()))) {
        all.add(new Found<>(i, part.end(), EnglishQuantities.written(part.value())));
      }
      i = part == null ? Math.max(word, i + 1) : part.end();
    }
    return all;
  }

  private static boolean isChinese(String number) {
    return HAN.matcher(number).find() && !FORMAL.matcher(number).matches();
  }

  /** The words that hold a number's sign without being one, such as 四川. */
  static List<MatchResult> words(String plain) {
    return WORDS.matcher(plain).results().toList();
  }

  private int wordEnd(int at) {
    return behind(WORDS, at);
  }

  /** The place behind a pattern that begins here; the same place when it does not. */
  private int behind(Pattern pattern, int at) {
    var matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private @Nullable NumberPart quantity(int at) {
    var first = signed(at);
    if (first == null || isInsideANumber(at)) {
      return null;
    }
    int of = behind(OF, first.end());
    if (of > first.end()) {
      return fraction(first, of);
    }
    int and = behind(AND, first.end());
    return and > first.end() ? mixed(first, and) : decimals(first);
  }

  /** "3.5" is read from its beginning or not at all. */
  private boolean isInsideANumber(int at) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        && at > 0
        && (Character.isLetterOrDigit(text.charAt(at - 1))
            || ".,-".indexOf(text.charAt(at - 1)) >= 0)
        && text.charAt(at - 1) < 0x80;
  }

  private @Nullable NumberPart signed(int at) {
    boolean negative = at < text.length() && MINUS.indexOf(text.charAt(at)) >= 0;
    var whole = ChineseWholes.at(text, negative ? at + 1 : at);
    return whole == null || !negative
        ? whole
        : new NumberPart(whole.value().negate(), whole.end(), whole.scale());
  }

  private @Nullable NumberPart fraction(NumberPart below, int at) {
    var above = signed(at);
    return above == null || below.value().signum() == 0
        ? null
        : new NumberPart(
            EnglishQuantities.divided(above.value(), below.value()), above.end(), BigDecimal.ONE);
  }

  private NumberPart mixed(NumberPart whole, int at) {
    var below = ChineseWholes.at(text, at);
    int of = below == null ? at : behind(OF, below.end());
    var share = below == null || of == below.end() ? null : fraction(below, of);
    if (share == null) {
      return whole;
    }
    var more = whole.value().signum() < 0 ? share.value().negate() : share.value();
    return whole.plus(more, share.end());
  }

  /** 四百点五; 三点十五分 is a time. */
  private NumberPart decimals(NumberPart whole) {
    int point = behind(POINT, whole.end());
    int end = point == whole.end() ? point : behind(DIGITS, point);
    if (end == point) {
      return whole;
    }
    var digits = new StringBuilder("0.");
    text.substring(point, end).chars().forEach(c -> digits.append(digit((char) c)));
    var more = new BigDecimal(digits.toString());
    return whole.plus(whole.value().signum() < 0 ? more.negate() : more, end);
  }

  private static int digit(char c) {
    return Character.isDigit(c) ? c - '0' : ChineseNumerals.DIGITS.indexOf(ChineseNumerals.same(c));
  }
}

package usher.bot.nlu.details;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in lower case cut into numbers in digits, words and signs, for {@link EnglishQuantities}. */
final class NumberTokens {
  private static final String GROUPED = "\\d{1,3}(?:,\\d{2,3}){0,5},\\d{3}(?![\\d,]*\\d)";
  private static final String SPACED = "\\d{1,3}(?:[ \\u202F]\\d{3}){1,5}(?![ \\u202F]?\\d)";
  private static final String DIGITS =
      "(?:" + GROUPED + "|" + SPACED + "|\\d{1,18})(?:\\.\\d{1,15})?|\\.\\d{1,15}";
  private static final Pattern TOKEN = Pattern.compile("(?<comma>\\d{1,6},\\d{2})(?![\\d,.]*\\d)"
      + "|(?<digits>" + DIGITS + ")"
      + "(?:e(?<exponent>[+-]?\\d{1,2})(?!\\d)|x10\\^(?<ten>[+-]?\\d{1,2})|\\^(?<power>[+-]{0,2}\\d{1,2}))?"
      + "|(?<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘])|(?<word>[a-z]+)|\\S");
  private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘";
  private static final int[][] VULGARS = {
    {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}
  };

  /**
   * @param value of a number in digits; null for words and signs
   * @param touches whether nothing stands between it and what comes before
   */
  record Token(int start, int end, String text, @Nullable BigDecimal value, boolean touches) {}

  private final List<Token> tokens = new ArrayList<>();

  NumberTokens(String plain) {
    int before = -1;
    for (MatchResult match : TOKEN.matcher(plain).results().toList()) {
      tokens.add(new Token(
          match.start(), match.end(), match.group(), value(match), match.start() == before));
      before = match.end();
    }
  }

  int size() {
    return tokens.size();
  }

  /** What is behind the end is a sign that means nothing. */
  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(-1, -1, "", null, false);
  }

  String word(int i) {
    return at(i).text();
  }

  private static @Nullable BigDecimal value(MatchResult match) {
    if (match.group("comma") != null) {
      return new BigDecimal(match.group("comma").replace(',', '.'));
    }
    if (match.group("vulgar") != null) {
      int[] parts = VULGARS[VULGAR.indexOf(match.group("vulgar"))];
      return EnglishQuantities.divided(BigDecimal.valueOf(parts[0]), BigDecimal.valueOf(parts[1]));
    }
    if (match.group("digits") == null) {
      return null;
    }
    var digits = new BigDecimal(match.group("digits").replaceAll("[ ,\\u202F]", ""));
    var ten = match.group("exponent") != null ? match.group("exponent") : match.group("ten");
    if (ten != null) {
      return digits.scaleByPowerOfTen(Integer.parseInt(ten));
    }
    return match.group("power") == null ? digits : power(digits, match.group("power"));
  }

  /** "2.5^-1"; one minus takes back another. */
  private static BigDecimal power(BigDecimal base, String written) {
    boolean negative = written.chars().filter(c -> c == '-').count() == 1;
    int exponent = Integer.parseInt(written.replaceAll("[+-]", ""));
    double power = Math.pow(base.doubleValue(), negative ? -exponent : exponent);
    return Double.isFinite(power) ? BigDecimal.valueOf(power) : base;
  }
}

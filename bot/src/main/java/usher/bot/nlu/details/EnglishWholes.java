package usher.bot.nlu.details;

import static usher.bot.nlu.details.NumberWords.ORDINALS;
import static usher.bot.nlu.details.NumberWords.ROUND;
import static usher.bot.nlu.details.NumberWords.SCALES;
import static usher.bot.nlu.details.NumberWords.SMALL;
import static usher.bot.nlu.details.NumberWords.SUFFIXES;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whole numbers, and decimals in digits, for {@link EnglishQuantities}: what fractions are made of. */
final class EnglishWholes {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> ARTICLES = Set.of("a", "an");

  private final NumberTokens tokens;

  EnglishWholes(NumberTokens tokens) {
    this.tokens = tokens;
  }

  /** Digits or words, with the scales behind them: "3 hundred", "one hundred twenty-one", "a dozen", "10 k". */
  @Nullable
  NumberPart at(int at) {
    var first = ARTICLES.contains(tokens.word(at)) && SCALES.containsKey(tokens.word(at + 1))
        ? new NumberPart(BigDecimal.ONE, at + 1, BigDecimal.ONE)
        : small(at);
    if (first == null) {
      return null;
    }
    var sum = multiplied(first);
    while (sum.scale().compareTo(HUNDRED) >= 0) {
      var more = wordsAt(sum.end()) ? small(sum.end()) : null;
      var scaled = more == null ? null : multiplied(more);
      if (scaled == null || scaled.value().compareTo(sum.scale()) >= 0) {
        break;
      }
      sum = new NumberPart(sum.value().add(scaled.value()), scaled.end(), scaled.scale());
    }
    return sum;
  }

  private boolean wordsAt(int at) {
    return tokens.at(at).value() == null;
  }

  private NumberPart multiplied(NumberPart first) {
    var product = first;
    var suffix =
        tokens.at(first.end() - 1).value() == null ? null : SUFFIXES.get(tokens.word(first.end()));
    if (suffix != null) {
      product = first.times(suffix, first.end() + 1);
    }
    var scale = SCALES.get(tokens.word(product.end()));
    while (scale != null) {
      product = product.times(scale, product.end() + 1);
      scale = SCALES.get(tokens.word(product.end()));
    }
    return product;
  }

  /** Below a hundred in words, or digits. Where a denominator begins, the count is over: "one hundred thirty fifths". */
  private @Nullable NumberPart small(int at) {
    var digits = tokens.at(at).value();
    if (digits != null) {
      return new NumberPart(digits, at + 1, BigDecimal.ONE);
    }
    var unit = SMALL.get(tokens.word(at));
    if (unit != null) {
      return new NumberPart(BigDecimal.valueOf(unit), at + 1, BigDecimal.ONE);
    }
    var tens = ROUND.get(tokens.word(at));
    if (tens == null) {
      return null;
    }
    int next = tokens.word(at + 1).equals("-") ? at + 2 : at + 1;
    boolean follows = isNumber(at - 1) || tokens.word(at - 1).equals("and");
    if (follows && ORDINALS.getOrDefault(tokens.word(next), 10) < 10) {
      return null;
    }
    var units = SMALL.get(tokens.word(next));
    return units == null || units == 0 || units > 9
        ? new NumberPart(BigDecimal.valueOf(tens), at + 1, BigDecimal.ONE)
        : new NumberPart(BigDecimal.valueOf(tens + units), next + 1, BigDecimal.ONE);
  }

  private boolean isNumber(int at) {
    return SMALL.containsKey(tokens.word(at))
        || ROUND.containsKey(tokens.word(at))
        || SCALES.containsKey(tokens.word(at));
  }
}

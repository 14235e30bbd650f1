package usher.bot.nlu.details;

import static usher.bot.nlu.details.NumberWords.ORDINALS;
import static usher.bot.nlu.details.NumberWords.PARTS;
import static usher.bot.nlu.details.NumberWords.ROUND;
import static usher.bot.nlu.details.NumberWords.SCALES;
import static usher.bot.nlu.details.NumberWords.SMALL;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * English quantities as they are said and written: "three and a half", "-1 4/5", "two lakh", "1 over three", "10 k", "nought point five". A grammar of our own,
 * read from left to right; the longest reading from a place wins.
 *
 * <pre>
 * quantity := [minus] part { and part }        part := (fraction | whole [fraction]) [scale]
 * whole    := digits | words, with scales      fraction := count denominator | digits/digits | count (over | out of) count
 * </pre>
 */
final class EnglishQuantities {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> ARTICLES = Set.of("a", "an");

  private final NumberTokens tokens;
  private final EnglishWholes wholes;

  private EnglishQuantities(String plain) {
    this.tokens = new NumberTokens(plain);
    this.wholes = new EnglishWholes(tokens);
  }

  /** In the order of the text. */
  static List<Found<String>> find(String plain) {
    var reader = new EnglishQuantities(plain);
    List<Found<String>> all = new ArrayList<>();
    for (int i = 0; i < reader.tokens.size(); ) {
      var part = reader.quantity(i);
      if (part == null) {
        i++;
      } else {
        all.add(new Found<>(
            reader.tokens.at(i).start(),
            reader.tokens.at(part.end() - 1).end(),
            written(part.value())));
        i = part.end();
      }
    }
    return all;
  }

  static String written(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static BigDecimal divided(BigDecimal above, BigDecimal below) {
    return above.divide(below, MathContext.DECIMAL64);
  }

  private @Nullable NumberPart quantity(int at) {
    if (!begins(at)) {
      return null;
    }
    var first = tokens.word(at);
    boolean negative = first.equals("-") || first.equals("minus") || first.equals("negative");
    var part = sum(negative ? at + 1 : at);
    if (part == null || isCutOff(part)) {
      return null;
    }
    return negative ? new NumberPart(part.value().negate(), part.end(), part.scale()) : part;
  }

  /** What is glued to something before it is no quantity: "B204", "3-4", "1.2.3". */
  private boolean begins(int at) {
    var token = tokens.at(at);
    var before = tokens.at(at - 1);
    if (!token.touches()
        || (before.value() == null && before.text().matches("[(\"'=:>,]|\\P{ASCII}"))) {
      return true;
    }
    return token.value() == null && !token.text().equals("-") && before.text().equals("-");
  }

  /** "180ml", "12:30", "1.2.3", "24/11": the number goes on as something else. */
  private boolean isCutOff(NumberPart part) {
    var last = tokens.at(part.end() - 1);
    var next = tokens.at(part.end());
    return next.touches()
        && last.value() != null
        && (next.value() != null
            || next.text().matches("[a-z]+")
            || (next.text().matches("[:/.%-]")
                && tokens.at(part.end() + 1).touches()
                && tokens.at(part.end() + 1).value() != null));
  }

  private @Nullable NumberPart sum(int at) {
    var sum = part(at);
    while (sum != null && tokens.word(sum.end()).equals("and")) {
      var more = part(sum.end() + 1);
      if (more == null || !mayFollow(sum, more)) {
        break;
      }
      boolean share = more.value().compareTo(BigDecimal.ONE) < 0;
      var scaled = share && sum.scale().compareTo(HUNDRED) > 0
          ? more.value().multiply(sum.scale())
          : more.value();
      sum = share ? scaled(sum.plus(scaled, more.end())) : sum.plus(scaled, more.end());
    }
    return sum;
  }

  /** "three hundred and two", "five and a half"; not "three and four". */
  private static boolean mayFollow(NumberPart sum, NumberPart more) {
    return (more.value().compareTo(BigDecimal.ONE) < 0 && more.value().signum() > 0)
        || more.value().compareTo(sum.scale()) < 0;
  }

  private @Nullable NumberPart part(int at) {
    var fraction = fraction(at);
    if (fraction != null) {
      return scaled(fraction);
    }
    var whole = wholes.at(at);
    return whole == null ? null : decimals(mixed(whole));
  }

  /** "2 1/4". */
  private NumberPart mixed(NumberPart whole) {
    var share = tokens.at(whole.end() - 1).value() == null ? null : slashed(whole.end());
    return share == null || share.value().compareTo(BigDecimal.ONE) >= 0
        ? whole
        : whole.plus(share.value(), share.end());
  }

  private NumberPart scaled(NumberPart part) {
    var scale = SCALES.get(tokens.word(part.end()));
    return scale == null ? part : part.times(scale, part.end() + 1);
  }

  /** "two hundred point zero three", "nought point eleven". */
  private NumberPart decimals(NumberPart whole) {
    if (!tokens.word(whole.end()).equals("point")) {
      return whole;
    }
    var digits = new StringBuilder("0.");
    int at = whole.end() + 1;
    while (isDigits(at)) {
      digits.append(tokens.at(at).value() == null ? SMALL.get(tokens.word(at)) : tokens.word(at));
      at++;
    }
    return at == whole.end() + 1 ? whole : whole.plus(new BigDecimal(digits.toString()), at);
  }

  private boolean isDigits(int at) {
    return SMALL.containsKey(tokens.word(at)) || tokens.word(at).matches("\\d{1,9}");
  }

  private @Nullable NumberPart fraction(int at) {
    var slashed = slashed(at);
    if (slashed != null) {
      return slashed;
    }
    var bare = PARTS.get(tokens.word(at));
    if (bare != null && SCALES.containsKey(tokens.word(at + 1))) {
      return new NumberPart(divided(BigDecimal.ONE, bare), at + 1, BigDecimal.ONE);
    }
    var above = ARTICLES.contains(tokens.word(at)) && !SCALES.containsKey(tokens.word(at + 1))
        ? new NumberPart(BigDecimal.ONE, at + 1, BigDecimal.ONE)
        : wholes.at(at);
    return above == null ? null : divided(at, above);
  }

  private @Nullable NumberPart divided(int at, NumberPart above) {
    var below = denominator(above.end());
    boolean article = ARTICLES.contains(tokens.word(at));
    if (below == null && !article) {
      below = ratio(above);
    }
    if (below == null || below.value().signum() == 0 || (article && isFollowed(below.end()))) {
      return null;
    }
    return new NumberPart(divided(above.value(), below.value()), below.end(), BigDecimal.ONE);
  }

  /** "a third time", "a quarter past": not a share of anything. */
  private boolean isFollowed(int end) {
    var next = tokens.word(end);
    return next.matches("[a-z]+")
        && !next.matches("of|and|more|less|is|are|was")
        && !SCALES.containsKey(next);
  }

  /** "1/3", not "1/3/2026". */
  private @Nullable NumberPart slashed(int at) {
    var above = tokens.at(at).value();
    var below = tokens.at(at + 2).value();
    boolean touching = tokens.at(at + 1).touches() && tokens.at(at + 2).touches();
    return above == null
            || below == null
            || below.signum() == 0
            || !touching
            || !tokens.word(at + 1).equals("/")
        ? null
        : new NumberPart(divided(above, below), at + 3, BigDecimal.ONE);
  }

  /** "thirds", "twenty fifths", "one hundred and fifth", "quarters". */
  private @Nullable NumberPart denominator(int at) {
    var word = tokens.word(at);
    if (PARTS.containsKey(word)) {
      return new NumberPart(PARTS.get(word), at + 1, BigDecimal.ONE);
    }
    if (ORDINALS.containsKey(word)) {
      return new NumberPart(BigDecimal.valueOf(ORDINALS.get(word)), at + 1, BigDecimal.ONE);
    }
    int next = tokens.word(at + 1).equals("-") ? at + 2 : at + 1;
    var tens = ROUND.get(word);
    var units = ORDINALS.get(tokens.word(next));
    if (tens != null && units != null && units < 10) {
      return new NumberPart(BigDecimal.valueOf(tens + units), next + 1, BigDecimal.ONE);
    }
    var hundreds = wholes.at(at);
    if (hundreds == null || !tokens.word(hundreds.end()).equals("and")) {
      return null;
    }
    var ordinal = ORDINALS.get(tokens.word(hundreds.end() + 1));
    return ordinal == null || BigDecimal.valueOf(ordinal).compareTo(hundreds.scale()) >= 0
        ? null
        : hundreds.plus(BigDecimal.valueOf(ordinal), hundreds.end() + 2);
  }

  /** "one over three", "one out of three", "1 in twenty". */
  private @Nullable NumberPart ratio(NumberPart above) {
    int at = above.end();
    if (tokens.word(at).equals("over")) {
      return sum(at + 1);
    }
    if (tokens.word(at).equals("out") && tokens.word(at + 1).equals("of")) {
      return sum(at + 2);
    }
    return tokens.word(at).equals("in") && above.value().compareTo(BigDecimal.ONE) == 0
        ? sum(at + 1)
        : null;
  }
}

package usher.bot.nlu.details;

import java.math.BigDecimal;

/**
 * A part of a quantity that has been read.
 *
 * @param end the first token that is no part of it
 * @param scale the last word of it when that multiplies, else one
 */
record NumberPart(BigDecimal value, int end, BigDecimal scale) {

  NumberPart times(BigDecimal factor, int to) {
    return new NumberPart(value.multiply(factor), to, factor);
  }

  NumberPart plus(BigDecimal more, int to) {
    return new NumberPart(value.add(more), to, BigDecimal.ONE);
  }
}

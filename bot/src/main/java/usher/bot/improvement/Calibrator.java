package usher.bot.improvement;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Fits how often answers of a relevance helped: a logistic function over its log-odds (Platt, 1999), by Newton's method. Kept only when it tells better, on
 *  contacts that the fit has not seen, than what is in use. Pure. */
final class Calibrator {
  /** Outcomes below which nothing is fitted. */
  static final int FEWEST = 100;

  private static final int HELD_OUT = 3;
  private static final int STEPS = 50;
  private static final double CAUTION = 1;
  private static final double EDGE = 1e-4;

  /** By how much the mean log-loss must fall. */
  private static final double BETTER = 0.005;

  private Calibrator() {}

  /** @param slope above 0 */
  record Line(double slope, double shift) {
    static final Line AS_IS = new Line(1, 0);

    double of(double relevance) {
      return 1 / (1 + Math.exp(-slope * logit(relevance) - shift));
    }
  }

  /** Empty when there is too little to learn from, or nothing better to be learnt.
   *  @param inUse what is in use */
  static Optional<Line> better(List<Outcome> outcomes, Line inUse) {
    var usable = outcomes.stream()
        .filter(Outcome::calm)
        .filter(outcome -> !Double.isNaN(outcome.relevance()))
        .toList();
    if (usable.size() < FEWEST) {
      return Optional.empty();
    }
    Predicate<Outcome> heldOut =
        outcome -> Math.floorMod(outcome.contact().hashCode(), HELD_OUT) == 0;
    var test = usable.stream().filter(heldOut).toList();
    var fitted = fit(usable.stream().filter(heldOut.negate()).toList());
    return !test.isEmpty() && fitted.slope() > 0 && loss(fitted, test) < loss(inUse, test) - BETTER
        ? Optional.of(fitted)
        : Optional.empty();
  }

  /** Mean log-loss. */
  static double loss(Line line, List<Outcome> outcomes) {
    return outcomes.stream()
        .mapToDouble(outcome -> {
          var p = Math.clamp(line.of(outcome.relevance()), EDGE, 1 - EDGE);
          return -Math.log(outcome.helped() ? p : 1 - p);
        })
        .average()
        .orElse(0);
  }

  /** Towards what it is: slope 1, shift 0, with the weight of one outcome each. A step that would tell worse is halved. */
  private static Line fit(List<Outcome> outcomes) {
    var line = Line.AS_IS;
    for (var step = 0; step < STEPS; step++) {
      line = stepped(line, newton(line, outcomes), outcomes);
    }
    return line;
  }

  private static Line stepped(Line from, Line by, List<Outcome> outcomes) {
    var now = cost(from, outcomes);
    for (double share = 1; share > EDGE; share /= 2) {
      var next = new Line(from.slope() + share * by.slope(), from.shift() + share * by.shift());
      if (cost(next, outcomes) < now) {
        return next;
      }
    }
    return from;
  }

  private static double cost(Line line, List<Outcome> outcomes) {
    var away = Math.pow(line.slope() - 1, 2) + Math.pow(line.shift(), 2);
    return loss(line, outcomes) * outcomes.size() + CAUTION * away / 2;
  }

  private static Line newton(Line line, List<Outcome> outcomes) {
    double a = -CAUTION * (line.slope() - 1);
    double b = -CAUTION * line.shift();
    double aa = CAUTION;
    double ab = 0;
    double bb = CAUTION;
    for (var outcome : outcomes) {
      var x = logit(outcome.relevance());
      var p = line.of(outcome.relevance());
      var error = (outcome.helped() ? 1 : 0) - p;
      var weight = p * (1 - p);
      a += error * x;
      b += error;
      aa += weight * x * x;
      ab += weight * x;
      bb += weight;
    }
    var determinant = aa * bb - ab * ab;
    return new Line((bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant);
  }

  static double logit(double relevance) {
    var inside = Math.clamp(relevance, EDGE, 1 - EDGE);
    return Math.log(inside / (1 - inside));
  }
}

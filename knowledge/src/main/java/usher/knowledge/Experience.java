package usher.knowledge;

import java.util.Map;

/**
 * What use has taught about the articles.
 *
 * @param usefulness by article, how much more (above 1) or less (below 1) its score counts; {@value #LEAST} to {@value #MOST}; articles that are not there count as 1
 * @param calibration turns relevance into the share of readers whom such answers have helped
 */
public record Experience(Map<Subject, Double> usefulness, Calibration calibration) {
  public static final double LEAST = 0.85;
  public static final double MOST = 1.15;

  /** Of a desk that has just opened. */
  public static final Experience NONE = new Experience(Map.of(), Calibration.NONE);

  public Experience {
    usefulness = Map.copyOf(usefulness);
    usefulness.forEach(Experience::check);
  }

  /** An article in one language. */
  public record Subject(ArticleId id, String language) {}

  /**
   * A logistic function over the log-odds of the relevance (Platt's scaling).
   *
   * @param slope above 0, so that the order never changes
   */
  public record Calibration(double slope, double shift) {
    public static final Calibration NONE = new Calibration(1, 0);

    private static final double EDGE = 1e-4;

    public Calibration {
      if (!(slope > 0 && Double.isFinite(slope) && Double.isFinite(shift))) {
        throw new IllegalArgumentException("a calibration has slope " + slope + " and shift "
            + shift + ", expected a slope above 0 and both finite");
      }
    }

    /** @param relevance 0 to 1 */
    public double of(double relevance) {
      return equals(NONE) ? relevance : 1 / (1 + Math.exp(-slope * logit(relevance) - shift));
    }

    /** Log-odds; the ends are taken as a ten-thousandth away from them. */
    private static double logit(double relevance) {
      double inside = Math.clamp(relevance, EDGE, 1 - EDGE);
      return Math.log(inside / (1 - inside));
    }
  }

  private static void check(Subject subject, double factor) {
    if (!(factor >= LEAST && factor <= MOST)) {
      throw new IllegalArgumentException("the usefulness of " + subject.id() + " is " + factor
          + ", expected " + LEAST + " to " + MOST);
    }
  }
}

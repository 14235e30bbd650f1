package usher.knowledge;

/**
 * Where the bands lie. The defaults were set on questions of strangers to the demo desk (docs/quality.md of the project); they
 * want to be set per desk and channel from logged outcomes.
 *
 * @param answerFrom relevance from which the best answer is shown, 0 to 1
 * @param offerFrom relevance from which titles are offered, 0 to {@code answerFrom}
 */
public record Bands(double answerFrom, double offerFrom) {
  public static final Bands DEFAULTS = new Bands(0.92, 0.25);

  public Bands {
    if (!(offerFrom >= 0 && offerFrom <= answerFrom && answerFrom <= 1)) {
      throw new IllegalArgumentException("bands are answer from " + answerFrom + " and offer from "
          + offerFrom + ", expected 0 <= offer <= answer <= 1");
    }
  }

  public Band of(double relevance) {
    if (relevance >= answerFrom) {
      return Band.ANSWER;
    }
    return relevance >= offerFrom ? Band.OFFER : Band.ABSTAIN;
  }
}

package usher.bot.nlu.intents;

/** From which confidence on the desk acts, and from which on it asks back; below, it is lost.
 *  @param sure 0 to 1
 *  @param askBack 0 to {@code sure} */
public record Thresholds(double sure, double askBack) {
  /** For a desk that has too few examples to tell. */
  static final Thresholds USUAL = new Thresholds(0.7, 0.3);

  public Thresholds {
    if (!(askBack >= 0 && askBack <= sure && sure <= 1)) {
      throw new IllegalArgumentException("thresholds are sure=" + sure + ", ask back=" + askBack
          + "; expected 0 <= ask back <= sure <= 1");
    }
  }
}

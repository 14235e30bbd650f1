package usher.ivr.menu;

/**
 * How often a caller is asked again before a person takes over. Two is the common practice of voice menus: three attempts,
 * the second and third with more help than the one before.
 *
 * @param reprompts at least 0
 * @param lowConfidence below it, what the recogniser made of the words counts as not understood; 0 to 1
 */
public record Patience(int reprompts, double lowConfidence) {
  /** Two reprompts; 0.45 is a starting value, to be calibrated with real calls. */
  public static final Patience USUAL = new Patience(2, 0.45);

  public Patience {
    if (reprompts < 0 || lowConfidence < 0 || lowConfidence > 1) {
      throw new IllegalArgumentException("reprompts are 0 or more, the confidence limit is 0 to 1");
    }
  }

  boolean endsAfter(int reprompted) {
    return reprompted >= reprompts;
  }
}

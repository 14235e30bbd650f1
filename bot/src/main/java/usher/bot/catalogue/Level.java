package usher.bot.catalogue;

/** How much an intent hurts, or presses, as a rule. */
public enum Level {
  LOW(0),
  MEDIUM(1),
  HIGH(2);

  private final int weight;

  Level(int weight) {
    this.weight = weight;
  }

  /** 0 to 2; impact and urgency are added up. */
  public int weight() {
    return weight;
  }
}

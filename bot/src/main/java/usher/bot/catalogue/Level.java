package usher.bot.catalogue;

/** How much an intent hurts, or presses, as a rule. */
public enum Level {
  LOW,
  MEDIUM,
  HIGH
}

package usher.bot.conversation;

/** A share between 0 and 1 as it is kept: to four digits. What is finer is noise of a model, and costs a dozen bytes each time it is stored. */
final class Share {
  private static final double DIGITS = 1e4;

  private Share() {}

  static double of(double exact) {
    return Math.round(exact * DIGITS) / DIGITS;
  }
}

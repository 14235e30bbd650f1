package usher.bot.catalogue;

import java.util.Locale;

/** Two examples say the same when they differ in case, marks and spaces only. */
public final class SameWords {
  private SameWords() {}

  /** What such examples have in common; empty when there are no words. */
  public static String of(String example) {
    return example
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{Punct}\\s？。，！、]+", " ")
        .strip();
  }
}

package usher.bot.nlu.evaluation;

import java.io.PrintStream;

/** The rows of a table for people. */
public final class Rows {
  private Rows() {}

  public static void row(PrintStream out, String what, String figure) {
    out.printf("%-44s %s%n", what, figure);
  }

  /** @param share 0 to 1, or NaN */
  public static String percent(double share) {
    return number(100 * share, "%.2f %%");
  }

  /** Says so when there was nothing to measure. */
  public static String number(double figure, String form) {
    return Double.isNaN(figure) ? "nothing to measure" : form.formatted(figure);
  }
}

package usher.bot.nlu.learning;

/** Lines of numbers, each times its factor, added up; four at a time, so that the sums are read and written once for all four. What is read and what is written
 *  are arrays of their own with the same index, since the compiler uses wide instructions only where it sees that the one is not the other. */
public final class Lines {
  /** How many are taken at a time. */
  static final int TOGETHER = 4;

  private Lines() {}

  /** @param lines a multiple of four of them, each as long as {@code sums}
   *  @param factors one for each line
   *  @param sums what is added to */
  public static void add(float[][] lines, float[] factors, float[] sums) {
    for (int first = 0; first < lines.length; first += TOGETHER) {
      addFour(lines, first, factors, first, sums);
    }
  }

  /** Adds four lines from {@code line} on, times four factors from {@code factor} on. */
  static void addFour(float[][] lines, int line, float[] factors, int factor, float[] sums) {
    float[] a = lines[line];
    float[] b = lines[line + 1];
    float[] c = lines[line + 2];
    float[] d = lines[line + 3];
    float f = factors[factor];
    float g = factors[factor + 1];
    float h = factors[factor + 2];
    float i = factors[factor + 3];
    for (int k = 0; k < sums.length; k++) {
      sums[k] += f * a[k] + g * b[k] + h * c[k] + i * d[k];
    }
  }
}

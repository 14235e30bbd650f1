package usher.ivr.menu;

/**
 * A mistake in a menu file.
 *
 * @param line from 1
 * @param wrong what is there
 * @param right what would be right
 */
public record MenuProblem(String file, int line, String wrong, String right) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + wrong + "; " + right;
  }
}

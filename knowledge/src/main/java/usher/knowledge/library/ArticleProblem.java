package usher.knowledge.library;

/**
 * Something wrong in an article's file.
 *
 * @param line counted from 1
 * @param wrong what stands there
 * @param right what should stand there
 */
public record ArticleProblem(Weight weight, String file, int line, String wrong, String right) {

  /** How bad it is. */
  public enum Weight {
    /** The desk must not start with it. */
    MISTAKE,
    /** Somebody should look; it came with time, such as a review that is due, and hinders nothing. */
    NOTE
  }

  public boolean isMistake() {
    return weight == Weight.MISTAKE;
  }

  /** One line: {@code knowledge/en/vpn.md:3: the title is missing; add 'title: …'}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + wrong + "; " + right;
  }
}

package usher.bot.folder;

import java.util.Comparator;

/** A mistake in a file that people write.
 *  @param file path within the desk's folder
 *  @param line from 1; 1 also when the mistake is that the file or a key is not there
 *  @param wrong what was found
 *  @param right what would be right */
public record Problem(String file, int line, String wrong, String right)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
      .thenComparingInt(Problem::line)
      .thenComparing(Problem::wrong)
      .thenComparing(Problem::right);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s:%d: %s — %s".formatted(file, line, wrong, right);
  }
}

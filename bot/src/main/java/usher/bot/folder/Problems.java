package usher.bot.folder;

import java.util.List;
import java.util.TreeSet;

/** Collects the mistakes of a whole folder, so that they are told at once. For one thread. */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  /** The same mistake told twice counts once. */
  public void add(String file, int line, String wrong, String right) {
    found.add(new Problem(file, line, wrong, right));
  }

  /** By file and line. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean none() {
    return found.isEmpty();
  }
}

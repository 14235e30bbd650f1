package usher.bot.desk;

import java.nio.file.Path;
import usher.bot.folder.DeskSource;
import usher.bot.folder.Problems;

/** Small desks of the tests. */
public final class TestDesks {
  private static final Path DESKS = Path.of("src/test/resources/desks");

  private static final Path DEMO = Path.of("src/main/resources/desk/demo");

  private TestDesks() {}

  public static Path folder(String name) {
    return DESKS.resolve(name);
  }

  /** A desk that must be in order. */
  public static DeskFolder small() {
    var problems = new Problems();
    var desk = read("small", problems);
    if (!problems.none()) {
      throw new AssertionError(problems.all().toString());
    }
    return desk;
  }

  /** The demo's, as it is shipped. */
  public static DeskFolder demo() {
    return new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(DEMO), new Problems());
  }

  static DeskFolder read(String name, Problems problems) {
    return new DeskReader(DeskReader.ACTIONS).read(DeskSource.ofFolder(folder(name)), problems);
  }
}

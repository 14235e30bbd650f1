package usher.ivr.menu;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a menu file: the menu when there are no problems, else all of them, by line. */
public record MenuReading(@Nullable Menu menu, List<MenuProblem> problems) {
  public MenuReading {
    problems = List.copyOf(problems);
    if ((menu == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("either a menu or problems");
    }
  }
}

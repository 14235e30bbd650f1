package usher.bot.nlu.evaluation;

import java.io.PrintStream;
import java.util.List;

/** Port: one thing that {@code evaluate} can measure. */
public interface Measure {
  String name();

  /** What to write behind the name, and what it does; several lines. */
  String help();

  /** Prints a table for people, and one line of JSON last.
   *  @param arguments behind the name
   *  @throws BadInput when arguments or files are not as they should be */
  void run(List<String> arguments, PrintStream out);
}

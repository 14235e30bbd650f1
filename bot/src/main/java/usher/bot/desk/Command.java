package usher.bot.desk;

import java.io.PrintStream;
import java.util.List;

/** Port: something the packaged application does instead of starting: {@code java -jar usher.jar <name> …}. */
public interface Command {
  String name();

  /** @param arguments after the name
   *  @return exit code */
  int run(List<String> arguments, PrintStream out);
}

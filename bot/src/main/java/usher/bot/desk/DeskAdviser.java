package usher.bot.desk;

import java.util.List;

/** Port: what is no mistake, but what an author of the desk would want to know. */
@FunctionalInterface
public interface DeskAdviser {

  /** One line each, the gravest first; empty when there is nothing to say. May take a minute.
   *  @param desk without mistakes */
  List<String> advise(DeskFolder desk);
}

package usher.bot.live;

import java.util.List;
import java.util.Map;
import usher.bot.desk.Today.Daily;

/** A change that somebody wants, as a pure function: it is made again on the newest version when somebody else was faster. */
@FunctionalInterface
public interface Edit {
  /** @param texts by file, as they are live; empty where there is no such file
   *  @param now what they say */
  Result on(Map<String, String> texts, Daily now);

  /** A new text, or why there is none. */
  sealed interface Result {
    /** @param fields of the form, by the line of the text they stand on, so that the readers' mistakes are told at the field
     *  @param what {@code outage-published}, {@code agent-removed} …
     *  @param about id or day of what was changed */
    record New(String file, String text, Map<Integer, String> fields, String what, String about)
        implements Result {
      public New {
        fields = Map.copyOf(fields);
      }

      /** The field to blame for a mistake on a line; line 0 stands for all lines that are not named. Empty: none. */
      String field(int line) {
        return fields.getOrDefault(line, fields.getOrDefault(0, ""));
      }
    }

    record Wrong(List<Mistake> mistakes) implements Result {
      public Wrong {
        mistakes = List.copyOf(mistakes);
      }
    }
  }
}

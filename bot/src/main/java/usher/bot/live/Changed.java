package usher.bot.live;

import java.util.List;

/** What came of a change. */
public sealed interface Changed {
  /** Served from now on, by this node at once and by the others in a moment.
   *  @param inFolder whether the folder's file says so, too */
  record Done(long version, boolean inFolder) implements Changed {}

  /** Nothing was changed. */
  record Wrong(List<Mistake> mistakes) implements Changed {
    public Wrong {
      mistakes = List.copyOf(mistakes);
    }
  }
}

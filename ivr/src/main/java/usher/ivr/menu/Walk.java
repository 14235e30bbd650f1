package usher.ivr.menu;

import java.util.List;
import usher.ivr.CallAnswer;
import usher.ivr.CallEvent;
import usher.ivr.CallPlace;
import usher.ivr.Prompt;

/** What comes of an event at a place. */
public sealed interface Walk {
  /** The telephone answers itself; the desk hears nothing of it. */
  record Answer(CallAnswer answer, CallPlace place) implements Walk {}

  /**
   * The desk's business.
   *
   * @param place from which its answer goes on
   * @param before what the caller hears in front of its answer
   */
  record Forward(CallEvent event, CallPlace place, List<Prompt> before) implements Walk {
    public Forward {
      before = List.copyOf(before);
    }
  }
}

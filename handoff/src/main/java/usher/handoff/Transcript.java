package usher.handoff;

import reactor.core.publisher.Flux;

/** Port: what was said, from the log, which stays the one truth. */
public interface Transcript {
  /** The mark before the first line. */
  String BEGINNING = "";

  /** Lines after a mark, oldest first; empty when there are none yet. A mark that is not known counts as the
   *  beginning. */
  Flux<Line> since(ConversationRef conversation, String mark);
}

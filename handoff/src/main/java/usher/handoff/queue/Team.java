package usher.handoff.queue;

import java.util.Map;
import usher.handoff.QueueId;

/** The people behind a queue.
 *  @param names by language, for people; at least one */
public record Team(QueueId queue, Map<String, String> names, OpeningHours hours) {
  public Team {
    names = Map.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "the team of queue '" + queue + "' has no name; give it one per language");
    }
  }

  /** The id when there is no name in that language. */
  public String name(String language) {
    return names.getOrDefault(language, queue.value());
  }
}

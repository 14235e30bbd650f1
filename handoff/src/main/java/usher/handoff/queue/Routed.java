package usher.handoff.queue;

import java.time.Instant;
import java.util.Optional;
import usher.handoff.QueueId;

/** What routing found. Nothing of it is a refusal: who finds nobody there is offered a callback or leaves a message.
 *  Each {@code why} explains the choice in one line, for agents and logs. */
public sealed interface Routed {

  /** Somebody is there.
   *  @param ready how many agents are ready who may take it, at least 1
   *  @param speaksLanguage whether one of them speaks the user's language */
  record Open(QueueId queue, int ready, boolean speaksLanguage, String why) implements Routed {}

  /** Open, but nobody is at their desk. */
  record NobodyThere(QueueId queue, String why) implements Routed {}

  /** @param opensAt empty when no opening is known */
  record Closed(QueueId queue, Optional<Instant> opensAt, String why) implements Routed {}

  /** No team has this queue: a mistake in the desk's files. */
  record NoSuchQueue(QueueId queue, String why) implements Routed {}
}

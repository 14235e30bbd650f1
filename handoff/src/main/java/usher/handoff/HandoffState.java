package usher.handoff;

import java.time.Instant;

/** How far a handoff has come. */
public sealed interface HandoffState {

  /** In the queue.
   *  @param first goes before all others of its priority, because its agent was lost */
  record Waiting(boolean first) implements HandoffState {}

  record WithAgent(AgentId agent, Instant since) implements HandoffState {}

  /** The user is back with the bot or gone; the agent has still to record what came of it. */
  record WrappingUp(AgentId agent, Instant since) implements HandoffState {}

  /** Nobody waits on the line: an answer was promised, and any agent of the queue may give it. */
  record Promised(Promise promise) implements HandoffState {}

  /** An agent has taken the promise and tries to keep it. */
  record Answering(AgentId agent, Instant since, Promise promise) implements HandoffState {}

  record Closed(Disposition disposition, Instant at) implements HandoffState {}
}

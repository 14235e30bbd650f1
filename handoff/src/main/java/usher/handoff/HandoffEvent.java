package usher.handoff;

/** What happened to a handoff, for the conversation's log. The log adds time and order. */
public sealed interface HandoffEvent {

  /** The queue owns the conversation now. */
  record Opened(HandoffReason reason, Place place) implements HandoffEvent {}

  /** The agent owns it now; the bot is silent. */
  record Joined(AgentId agent) implements HandoffEvent {}

  /** To be said to the user, on the user's channel. */
  record Spoke(AgentId agent, String text) implements HandoffEvent {}

  /** Put back into the queue by the agent, at its old place. */
  record Released(AgentId agent) implements HandoffEvent {}

  /** Back to the bot, which goes on helping.
   *  @param note what the agent has done or wants the bot to know; may be empty */
  record Returned(AgentId agent, String note) implements HandoffEvent {}

  /** @param endsContact true when the agent still had the user: time for survey and goodbye; false when the user was
   *      back with the bot or gone already, and this is book-keeping only */
  record WrappedUp(AgentId agent, WrapUp wrapUp, boolean endsContact) implements HandoffEvent {}

  /** The agent has taken a promise and will keep it; the conversation stays where it is. */
  record Taken(AgentId agent) implements HandoffEvent {}

  /** The agent has tried to keep a promise.
   *  @param tries in vain so far, with this one
   *  @param over true: it was kept, or tried often enough */
  record Tried(AgentId agent, boolean reached, int tries, String note, boolean over)
      implements HandoffEvent {}

  /** The user left or no longer wants a person. */
  record Abandoned() implements HandoffEvent {}

  /** The agent was not seen for too long; the queue owns the conversation again. */
  record Vanished(AgentId agent) implements HandoffEvent {}
}

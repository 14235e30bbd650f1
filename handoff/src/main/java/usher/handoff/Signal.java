package usher.handoff;

/** Something about a handoff changed, on any node. Says what to look at again, never what it is now. */
public record Signal(HandoffId handoff, QueueId queue, What what) {

  /** What to look at again. */
  public enum What {
    /** Owner or place: the queue looks different. */
    STATE,
    /** A line more in the transcript. */
    LINE,
    /** The user is writing: nothing has changed yet. */
    WRITING,
    /** The user has the agent's last line before their eyes: nothing has changed either. */
    READ
  }
}

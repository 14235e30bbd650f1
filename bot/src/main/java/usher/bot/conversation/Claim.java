package usher.bot.conversation;

import java.util.List;

/** What came of claiming an input. */
public sealed interface Claim {

  /** The turn is ours.
   *  @param soFar the conversation with the input folded in
   *  @param masked the input's words were kept out of the log, for a secret was expected; they live in memory only
   *  @param announced events of this turn that a node which died had announced, oldest first; empty for a fresh turn */
  record Opened(
      OpenTurn turn, Conversation soFar, boolean masked, List<ConversationEvent> announced)
      implements Claim {
    public Opened {
      announced = List.copyOf(announced);
    }
  }

  /** This input was answered before: the same reply, as it was sent. */
  record Repeated(Reply reply) implements Claim {}
}

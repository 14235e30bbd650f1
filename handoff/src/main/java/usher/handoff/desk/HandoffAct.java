package usher.handoff.desk;

import usher.handoff.AgentId;
import usher.handoff.WrapUp;

/** What may be done to a handoff once it is open. */
public sealed interface HandoffAct {

  /** What an agent does. */
  sealed interface ByAgent extends HandoffAct {
    AgentId agent();
  }

  /** @param held how many conversations lie on the agent's desk already
   *  @param capacity how many may */
  record Accept(AgentId agent, int held, int capacity) implements ByAgent {}

  /** @param text plain, 1 to 4,000 characters */
  record Say(AgentId agent, String text) implements ByAgent {
    private static final int LONGEST = 4_000;

    public Say {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a line has 1 to 4,000 characters, this one has " + text.length());
      }
    }
  }

  /** Back into the queue. */
  record Release(AgentId agent) implements ByAgent {}

  /** Back to the bot.
   *  @param note at most 2,000 characters; may be empty */
  record GiveBack(AgentId agent, String note) implements ByAgent {
    private static final int LONGEST = 2_000;

    public GiveBack {
      if (note.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a note has at most 2,000 characters, this one has " + note.length());
      }
    }
  }

  record Finish(AgentId agent, WrapUp wrapUp) implements ByAgent {}

  /** The user of a promise was called, or answered.
   *  @param note at most 2,000 characters; may be empty */
  record Tried(AgentId agent, boolean reached, String note) implements ByAgent {
    private static final int LONGEST = 2_000;

    public Tried {
      if (note.length() > LONGEST) {
        throw new IllegalArgumentException(
            "a note has at most 2,000 characters, this one has " + note.length());
      }
    }
  }

  /** The user left, or no longer wants a person. */
  record Abandon() implements HandoffAct {}

  /** The user who had left before choosing is there again, and served by another handoff. */
  record ComeBack() implements HandoffAct {}

  /** The agent was not seen for too long. */
  record Vanish(AgentId agent) implements HandoffAct {}
}

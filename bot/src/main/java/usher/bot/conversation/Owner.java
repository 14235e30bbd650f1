package usher.bot.conversation;

/** Who owns the conversation: exactly one at any time (feature F62). */
public sealed interface Owner {

  /** The bot helps. */
  record Bot() implements Owner {}

  /** The user waits for a person. */
  record Queue(String queue, String handoff) implements Owner {}

  /** A person helps; the bot is silent. */
  record Agent(String agent, String name, String handoff) implements Owner {}

  /** Somebody will call back, or answer the message that was left.
   *  @param unasked true: the user left before choosing, and agents only know of it */
  record Callback(String record, boolean unasked) implements Owner {}

  /** The conversation has ended. */
  record Nobody() implements Owner {}
}

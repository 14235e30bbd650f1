package usher.bot.conversation;

import java.util.List;

/** Port: told after a turn was recorded. Must return at once and can change nothing. */
public interface TurnWatcher {

  void recorded(OpenTurn turn, List<ConversationEvent> events, Conversation after);
}

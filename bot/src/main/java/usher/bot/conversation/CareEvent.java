package usher.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.IntentId;

/** People. */
public sealed interface CareEvent extends ConversationEvent {

  /** @param handoff its id
   *  @param reason name of the handoff reason
   *  @param evidence rule and figures, then the very sentences */
  record HandoffRequested(String handoff, String queue, String reason, List<String> evidence, boolean urgent) implements CareEvent {}

  record OwnerChanged(Owner owner) implements CareEvent {}

  record AgentJoined(String agent, String name) implements CareEvent {}

  record AgentSpoke(String agent, String name, String text) implements CareEvent {}

  /** The agent went away without wrapping up. The user goes back to the front of the queue. */
  record AgentLeft(String agent, String why) implements CareEvent {}

  /** The agent gave the conversation back to the bot, saying what was done. */
  record ReturnedToBot(String agent, String note) implements CareEvent {}

  record HandoffWrappedUp(String agent, String disposition, @Nullable IntentId corrected, String note) implements CareEvent {}

  record HandoffAbandoned(String handoff) implements CareEvent {}

  /** The user declined a person who was offered. */
  record PersonDeclined() implements CareEvent {}

  /** Passed on to the agent as it was said. */
  record UserRelayed() implements CareEvent {}

  /** The provider put the caller into the queue, or joined or parted the two legs: {@code queued}, {@code bridged}, {@code left}. */
  record CallMoved(String where) implements CareEvent {}
}

package usher.bot.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.IntentId;

/** People. */
public sealed interface CareEvent extends ConversationEvent {

  /** @param handoff its id
   *  @param reason name of the handoff reason
   *  @param evidence rule and figures, then the very sentences
   *  @param rule what decided about the queue; null in events of earlier versions */
  record HandoffRequested(
      String handoff,
      String queue,
      String reason,
      List<String> evidence,
      boolean urgent,
      @Nullable String rule)
      implements CareEvent {}

  record OwnerChanged(Owner owner) implements CareEvent {}

  /** An agent has done something at the desk. Holds all that is needed to do it again on another node; counts only once it is followed by what came
   *  of it.
   *  @param version of the handoff it was decided on
   *  @param handoff its new value, JSON of the handoff module
   *  @param event what happened, JSON of the handoff module */
  record AgentActed(String agent, long version, String handoff, String event)
      implements CareEvent {}

  /** The act came too late: somebody else was faster. */
  record ActRefused(String agent) implements CareEvent {}

  record AgentJoined(String agent, String name) implements CareEvent {}

  record AgentSpoke(String agent, String name, String text) implements CareEvent {}

  /** The agent went away without wrapping up. The user goes back to the front of the queue. */
  record AgentLeft(String agent, String queue, String why) implements CareEvent {}

  /** The agent gave the conversation back to the bot, saying what was done. */
  record ReturnedToBot(String agent, String note) implements CareEvent {}

  /** @param corrected what the inquiry was really about; null: the desk had it right
   *  @param ends true when the user was still with the agent; false: book-keeping afterwards */
  record HandoffWrappedUp(
      String agent,
      String disposition,
      @Nullable IntentId corrected,
      String note,
      boolean ends,
      String name)
      implements CareEvent {}

  /** What became of a promise: {@code taken} by an agent, {@code put-back}, {@code reached}, {@code not-reached}. Book-keeping: the user is told nothing.
   *  @param tries in vain so far
   *  @param over true: kept, or tried often enough */
  record PromiseFollowed(String agent, String what, int tries, String note, boolean over)
      implements CareEvent {}

  record HandoffAbandoned(String handoff) implements CareEvent {}

  /** The user declined a person who was offered. */
  record PersonDeclined() implements CareEvent {}

  /** Passed on to the agent as it was said. */
  record UserRelayed() implements CareEvent {}

  /** The provider put the caller into the queue, or joined or parted the two legs: {@code queued}, {@code bridged}, {@code left}. */
  record CallMoved(String where) implements CareEvent {}
}

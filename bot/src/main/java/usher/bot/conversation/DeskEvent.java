package usher.bot.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.Kind;

/** What the desk itself did. */
public sealed interface DeskEvent extends ConversationEvent {

  /** @param question what the desk now waits to hear; null: nothing */
  record BotSpoke(List<Words> words, @Nullable Question question) implements DeskEvent {}

  /** A record of its own was opened. */
  record RecordOpened(String number, Kind kind, String summary) implements DeskEvent {}

  /** @param status of the contact's record */
  record RecordChanged(String number, String status) implements DeskEvent {}

  record PromiseMade(String record, String what, Instant by) implements DeskEvent {}

  record FeedbackGiven(int stars) implements DeskEvent {}

  /** Something broke; the user heard an apology. */
  record TurnFailed(String fault) implements DeskEvent {}

  /** The emergency text was said. */
  record AlarmRaised(List<String> evidence) implements DeskEvent {}
}

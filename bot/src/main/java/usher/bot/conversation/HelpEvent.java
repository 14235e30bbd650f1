package usher.bot.conversation;

import java.util.List;
import java.util.Map;
import usher.bot.inquiry.InquiryId;

/** Answers and actions. */
public sealed interface HelpEvent extends ConversationEvent {

  /** @param band answer, offer or abstain
   *  @param articles best first
   *  @param relevance of the first, 0 to 1 */
  record AnswersFound(InquiryId inquiry, String band, List<String> articles, double relevance)
      implements HelpEvent {}

  record AnswerJudged(InquiryId inquiry, String article, boolean helped) implements HelpEvent {}

  /** A step of a procedure was tried.
   *  @param place {@code article/step}
   *  @param result {@code helped} or {@code did-not-help}; of a question {@code yes} or {@code no} */
  record StepTried(InquiryId inquiry, String place, String result) implements HelpEvent {}

  /** Recorded before the action is done.
   *  @param key idempotency key: inquiry/step/attempt */
  record ActionStarted(InquiryId inquiry, String action, String key, Map<String, String> arguments)
      implements HelpEvent {}

  /** @param values what the action gave back, by name */
  record ActionDone(
      InquiryId inquiry, String action, String key, Outcome outcome, Map<String, String> values)
      implements HelpEvent {}

  /** How an action ended. */
  enum Outcome {
    DONE,
    REFUSED,
    FAILED,
    UNKNOWN
  }
}

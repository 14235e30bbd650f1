package usher.bot.conversation;

import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.Fact;
import usher.bot.inquiry.InquiryId;

/** The walk through a flow. */
public sealed interface DialogueEvent extends ConversationEvent {

  /** @param step id of the step that comes next; null: the flow is at its end */
  record FlowMoved(InquiryId inquiry, @Nullable String step) implements DialogueEvent {}

  record SlotFilled(InquiryId inquiry, String slot, Fact fact) implements DialogueEvent {}

  record SlotCleared(InquiryId inquiry, String slot) implements DialogueEvent {}

  /** The answer to the open question could not be used. */
  record AnswerRejected(InquiryId inquiry, String slot) implements DialogueEvent {}

  /** The turn was not understood at all. */
  record Unclear(String rung, String rule) implements DialogueEvent {}
}

package usher.bot.conversation;

import org.jspecify.annotations.Nullable;
import usher.bot.inquiry.InquiryId;
import usher.bot.inquiry.OfferingId;
import usher.bot.inquiry.Wish;

/** The life of an inquiry. */
public sealed interface InquiryEvent extends ConversationEvent {

  record InquiryOpened(InquiryId inquiry, Wish wish) implements InquiryEvent {}

  /** The user chose what was meant by the words that opened it; it starts anew with what was tried and told. */
  record InquiryReclassified(InquiryId inquiry, Wish wish) implements InquiryEvent {}

  record InquirySuspended(InquiryId inquiry) implements InquiryEvent {}

  record InquiryResumed(InquiryId inquiry) implements InquiryEvent {}

  record InquiryValidated(InquiryId inquiry) implements InquiryEvent {}

  /** @param rule text key of the rule that was not met */
  record InquiryRefused(InquiryId inquiry, String rule) implements InquiryEvent {}

  /** @param offering null: from knowledge */
  record InquiryTriaged(InquiryId inquiry, @Nullable OfferingId offering, String desk, String rule)
      implements InquiryEvent {}

  record InquiryResolved(InquiryId inquiry, String how) implements InquiryEvent {}

  record InquiryAbandoned(InquiryId inquiry, String why) implements InquiryEvent {}
}

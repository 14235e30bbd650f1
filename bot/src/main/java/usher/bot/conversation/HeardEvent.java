package usher.bot.conversation;

import usher.bot.inquiry.IntentId;

/** What came in, and what was understood. */
public sealed interface HeardEvent extends ConversationEvent {

  /** @param text redacted
   *  @param mode typed, spoken or keyed
   *  @param confidence of the speech recogniser, 0 to 1; 1 when typed */
  record UtteranceHeard(String text, Mode mode, double confidence) implements HeardEvent {}

  /** A secret was given; it is nowhere but in the memory of the node that checks it. */
  record SecretEntered() implements HeardEvent {}

  record UtteranceUnderstood(Understanding understanding) implements HeardEvent {}

  /** The message says two things, one after the other, and each is a wish of its own; what was understood of the whole stands beside it. */
  record TwoWishesHeard(Clause first, Clause then) implements HeardEvent {}

  /** From here on the turn is about this part of the message alone. */
  record PartTaken(Clause part) implements HeardEvent {}

  /** A part of a message.
   *  @param understanding of these words alone, but for the mood, which is that of the whole */
  record Clause(String words, Understanding understanding) {}

  /** The words are in a language the desk does not speak. */
  record LanguageNotSpoken(Language language) implements HeardEvent {}

  /** The caller was silent, or only noise was heard, until the call's patience ran out. */
  record NothingHeard() implements HeardEvent {}

  /** An intent was chosen by its key or button; there is nothing to understand.
   *  @param label as it was offered */
  record IntentChosen(IntentId intent, String label) implements HeardEvent {}

  /** A person was asked for by a key or button, or is needed because the caller could not be understood.
   *  @param reason name of the handoff reason
   *  @param rule what it was, for the agent */
  record PersonWanted(String reason, String rule) implements HeardEvent {}

  /** The user chose the language of the page or the call. */
  record LanguageChosen(Language language) implements HeardEvent {}

  /** How words came in. */
  enum Mode {
    TYPED,
    SPOKEN,
    KEYED
  }
}

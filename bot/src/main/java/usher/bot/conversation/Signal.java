package usher.bot.conversation;

/** What an utterance does in the dialogue besides naming a wish. Found by rules, and by the model where one is trained for it. */
public enum Signal {
  /** Danger to life, of oneself or others. */
  CRISIS,
  ASKS_PERSON,
  ABUSE,
  YES,
  NO,
  NONE_OF_THESE,
  GREETING,
  THANKS,
  GOODBYE,
  REPEAT,
  SLOWER,
  CANCEL,
  BACK,
  START_AGAIN,
  SKIP,
  WHY,
  WAIT,
  /** Wants to be called. */
  CALL_ME_BACK,
  /** Wants to leave a message. */
  LEAVES_MESSAGE,
  ARE_YOU_A_ROBOT,
  /** Asks what the desk knows about them. */
  WHAT_IS_KNOWN,
  /** Names no intent of the desk: small talk of no other kind. */
  HELP
}

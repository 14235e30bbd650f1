package usher.bot.dialogue;

/** Why a person must take over, as flows name it and {@code Move.HandOff} carries it. */
public enum HandoffReason {
  ASKED,
  DISTRESS,
  CRISIS,
  ABUSE,
  UNCLEAR,
  NO_ANSWER,
  VALIDATION,
  FAULT,
  OUT_OF_SCOPE
}

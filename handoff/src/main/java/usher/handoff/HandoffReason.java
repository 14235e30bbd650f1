package usher.handoff;

/** Why a person takes over. */
public enum HandoffReason {
  /** The user asked for a person. */
  ASKED,
  /** The user is upset beyond the desk's limit. */
  DISTRESS,
  /** Danger to life. Always first in any queue. */
  CRISIS,
  ABUSE,
  /** Not understood, more often than the desk allows. */
  UNCLEAR,
  /** Understood, but no answer was accepted. */
  NO_ANSWER,
  /** Only a person may decide who this is or whether they may be served. */
  VALIDATION,
  /** Something of ours failed. */
  FAULT,
  OUT_OF_SCOPE
}

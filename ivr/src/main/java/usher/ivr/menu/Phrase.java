package usher.ivr.menu;

import java.util.Locale;

/** What the telephone itself says; the words are in {@code usher/ivr/phrases} of each language. */
public enum Phrase {
  /** {key}: how to choose this language, said in it. */
  LANGUAGE,
  /** {label}, {key}: a line of a menu. */
  OPTION,
  /** The universal keys. */
  KEYS,
  NO_INPUT_1,
  NO_INPUT_2,
  NO_MATCH_1,
  NO_MATCH_2,
  /** While the desk is still at work. */
  ONE_MOMENT,
  /** In a queue, when the desk has nothing else to say. */
  STILL_WAITING,
  /** Something failed; the desk is rung. */
  FAULT,
  /** Something failed and there is no number to ring. */
  FAULT_GOODBYE;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package usher.handoff;

import java.time.Instant;

/** What was promised to a user because nobody could take over at once; or what a user who left before that would have been promised.
 *  @param name who is to be answered, as known to the desk or as given; empty when nobody said
 *  @param number to be called, as given; empty when there is none
 *  @param words what the user wants to be known; redacted, may be empty
 *  @param by until when an answer was promised
 *  @param tries how often the user was not reached so far */
public record Promise(Way way, String name, String number, String words, Instant by, int tries) {
  /** After so many tries in vain an agent has done enough. */
  public static final int MOST_TRIES = 3;

  /** How the user is to be answered. */
  public enum Way {
    /** By a call. */
    CALLBACK,
    /** To a message that was left. */
    MESSAGE,
    /** As it may: the user left before choosing, and knows of no promise. */
    UNANSWERED
  }

  public Promise {
    if (tries < 0 || tries > MOST_TRIES) {
      throw new IllegalArgumentException(
          "a promise is tried at most " + MOST_TRIES + " times, not " + tries);
    }
  }

  public Promise triedInVain() {
    return new Promise(way, name, number, words, by, tries + 1);
  }

  /** Whether one more try would be too much. */
  public boolean givenUp() {
    return tries >= MOST_TRIES;
  }
}

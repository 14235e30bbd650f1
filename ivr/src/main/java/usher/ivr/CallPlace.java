package usher.ivr;

import org.jspecify.annotations.Nullable;

/**
 * How far a call has come: all that must be remembered between two requests, and nothing that was said or pressed.
 *
 * @param silences reprompts so far because nothing was heard
 * @param misses reprompts so far because something was not understood
 * @param question the one that is open; null when none is
 */
public record CallPlace(
    Spot spot,
    SpokenLanguage language,
    int silences,
    int misses,
    Prompt.@Nullable Question question) {

  /** Who listens. */
  public enum Spot {
    /** Nobody yet. */
    NEW,
    /** The choice of language. */
    LANGUAGE,
    /** The choice of language once more; the desk is there already. */
    LANGUAGE_AGAIN,
    /** The main menu. */
    MENU,
    /** The desk. */
    DESK
  }

  /** Where each call begins. */
  public static CallPlace start(SpokenLanguage language) {
    return new CallPlace(Spot.NEW, language, 0, 0, null);
  }

  public CallPlace at(Spot next, SpokenLanguage spoken, Prompt.@Nullable Question asked) {
    return new CallPlace(next, spoken, 0, 0, asked);
  }

  public CallPlace oneMoreSilence() {
    return new CallPlace(spot, language, silences + 1, misses, question);
  }

  public CallPlace oneMoreMiss() {
    return new CallPlace(spot, language, silences, misses + 1, question);
  }
}

package usher.handoff.context;

import java.util.Optional;

/** Who asks, and how sure the desk is of it.
 *  @param name as known to the desk or as the user gave it; empty when nobody said
 *  @param by what it rests on, for people: {@code staff number and PIN}; empty for unknown users */
public record Person(Optional<String> name, Sureness sureness, String by) {

  /** How sure the desk is of who it is. */
  public enum Sureness {
    UNKNOWN,
    /** The user says so. */
    CLAIMED,
    /** Something points there, for example the caller's number. Proves nothing. */
    HINTED,
    PROVED
  }
}

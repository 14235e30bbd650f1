package usher.ivr.simulator;

/**
 * Something a person on the line heard.
 *
 * @param from the voice of the system, or the person at the other end
 * @param language BCP-47 tag of the voice; blank for a person
 */
public record Heard(Speaker from, String text, String language) {
  /** Whose voice it was. */
  public enum Speaker {
    SYSTEM,
    SELF,
    OTHER,
    /** Not a voice: ringing, a tone, music. */
    SOUND
  }
}

package usher.handoff;

/** What an agent records after the contact.
 *  @param note free text of at most 2,000 characters; may be empty */
public record WrapUp(Disposition disposition, Verdict verdict, String note) {
  private static final int LONGEST_NOTE = 2_000;

  public WrapUp {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "a note has at most 2,000 characters, this one has " + note.length());
    }
  }

  /** Whether the bot had understood what the user wanted. */
  public sealed interface Verdict {

    record Confirmed() implements Verdict {}

    /** @param intent what the user really wanted: an id of {@link IntentChoices} */
    record Corrected(String intent) implements Verdict {}
  }
}

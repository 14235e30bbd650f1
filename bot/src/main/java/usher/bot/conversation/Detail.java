package usher.bot.conversation;

/** A typed detail found in what was said.
 *  @param kind what it is
 *  @param text the words it was found in
 *  @param value its resolved form: ISO for dates and times (2026-11-24, 14:30, 2026-11-24T14:30, PT2H), plain decimal for
 *      numbers, E.164 for phones (";ext=12" behind it
 *      for an extension; bare digits where the country cannot be told), lower case for e-mails, canonical for IP addresses, URLs as written, the id itself for choices and records
 *  @param start index of its first character in the utterance */
public record Detail(Kind kind, String text, String value, int start) {

  /** Whether a phone can be called from anywhere: its country is known. */
  public boolean isDialable() {
    return kind == Kind.PHONE && value.startsWith("+");
  }

  /** What a detail can be. {@code CHOICE} is a value of a list that the desk's files name, such as a site. */
  public enum Kind {
    NUMBER,
    DATE,
    TIME,
    DATE_TIME,
    DURATION,
    PHONE,
    EMAIL,
    URL,
    IP,
    RECORD_NUMBER,
    CHOICE
  }
}

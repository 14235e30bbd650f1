package usher.handoff;

/** The conversation a handoff belongs to: an id that means nothing here and is only handed back.
 *  @param value 1 to 128 letters, digits and {@code . _ : -} */
public record ConversationRef(String value) {
  public ConversationRef {
    IdText.check("ConversationRef", value);
  }

  @Override
  public String toString() {
    return value;
  }
}

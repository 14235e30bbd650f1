package usher.bot.conversation;

/** What a sender calls its message: repeated with the message when it is sent again, so that it has one effect.
 *  At most 200 characters; unique within the conversation. */
public record InputId(String value) {

  public InputId {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException(
          "an input id has 1 to 200 characters, this one has " + value.length());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

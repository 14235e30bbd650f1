package usher.bot.conversation;

/** A person of the directory by staff or member number, as the directory writes it. */
public record PersonId(String value) {

  public PersonId {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("a person's number has 1 to 64 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

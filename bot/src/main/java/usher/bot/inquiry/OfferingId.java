package usher.bot.inquiry;

/** The name of something the desk can do for users, as its file calls it: {@code book-car}. */
public record OfferingId(String value) {

  public OfferingId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an offering needs a name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

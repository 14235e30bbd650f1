package usher.bot.inquiry;

/** The name of something the desk can do for users, as its file calls it: {@code book-car}. */
public record OfferingId(String value) {
  private static final String GUIDE = "guide/";

  public OfferingId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an offering needs a name");
    }
  }

  /** What an article's procedure is called among the flows. No file may use such a name: it has a slash. */
  public static OfferingId guide(String article) {
    return new OfferingId(GUIDE + article);
  }

  public boolean isGuide() {
    return value.startsWith(GUIDE);
  }

  @Override
  public String toString() {
    return value;
  }
}

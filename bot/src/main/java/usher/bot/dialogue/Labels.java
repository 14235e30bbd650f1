package usher.bot.dialogue;

/** Port: whether a text names a thing of the desk as its label does, in any language, whatever its case and punctuation. */
@FunctionalInterface
public interface Labels {

  /** @param reference as in {@link usher.bot.conversation.Words}: {@code @intent/book-car} */
  boolean names(String text, String reference);
}

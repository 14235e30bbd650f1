package usher.bot.nlu.embedding;

/** Splits a text into the numbered pieces that an encoder reads. Thread-safe. */
interface Tokenizer {
  /** The ids, with the marks for beginning and end.
   *  @param limit most ids to return, marks included; the rest of the text is left out */
  long[] ids(String text, int limit);

  /** Whether a word (lower case) is a piece of its own: a word of the language, most probably. */
  boolean knows(String word);
}

package usher.bot.nlu.details;

/** Something read at a place of a text.
 *  @param end behind its last character */
record Found<T>(int start, int end, T value) {

  boolean overlaps(Found<?> other) {
    return start < other.end && other.start < end;
  }

  int length() {
    return end - start;
  }
}

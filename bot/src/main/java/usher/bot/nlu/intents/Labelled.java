package usher.bot.nlu.intents;

/** A training example ready to be learned from.
 *  @param label number of its intent
 *  @param vector unit length, or empty for a language without an encoder */
@SuppressWarnings("ArrayRecordComponent")
record Labelled(int label, String text, float[] vector) {

  boolean hasNoVector() {
    return vector.length == 0;
  }
}

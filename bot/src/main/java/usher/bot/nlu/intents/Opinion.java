package usher.bot.nlu.intents;

/** What the two voices say of one text, as log probabilities per intent, and how near the nearest example lies.
 *  @param sense by the sentence vector
 *  @param words by words and letters
 *  @param nearness cosine to the nearest example, 0 to 1; 1 where there are no vectors */
@SuppressWarnings("ArrayRecordComponent")
record Opinion(double[] sense, double[] words, double nearness) {}

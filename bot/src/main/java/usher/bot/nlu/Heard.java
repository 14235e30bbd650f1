package usher.bot.nlu;

import usher.bot.conversation.Understanding;

/** What was understood, and the sentence vector it was read from. The vector serves retrieval in the same turn and is never stored.
 *  @param vector unit length; empty array for languages without an encoder */
@SuppressWarnings("ArrayRecordComponent")
public record Heard(Understanding understanding, float[] vector) {}

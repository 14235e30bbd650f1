package usher.bot.nlu.embedding;

/** What a prepared vector was made of.
 *  @param encoder name of the encoder
 *  @param text the text as the encoder saw it */
public record EncodedText(String encoder, String text) {}

package usher.bot.live;

/** What is wrong with a change.
 *  @param field of the form; empty: the change as a whole
 *  @param wrong what was found
 *  @param right what would be right */
public record Mistake(String field, String wrong, String right) {}

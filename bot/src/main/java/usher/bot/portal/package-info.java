/** The pages at {@code /help}, for those who look for themselves: search, articles, what the desk can do for them, their records. Readers come in, with or without a
 * proof of who they are; what they may see goes out. Nothing is done here: whoever wants something goes on in the chat. */
@NullMarked
package usher.bot.portal;

import org.jspecify.annotations.NullMarked;

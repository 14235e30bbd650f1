/** The log of every conversation, kept in Redis. Inputs and outcomes come in and are stored together or not at all; turns, replies and sums go out. What an event means is
 *  decided elsewhere; nothing here reads it, except to fold it. */
@NullMarked
package usher.bot.conversation.store;

import org.jspecify.annotations.NullMarked;

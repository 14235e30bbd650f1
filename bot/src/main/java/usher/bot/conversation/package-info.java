/** What was said and done between one user and the desk: events, their sum, and the port of the log. Everyone reads it; only {@code turn} adds to it. */
@NullMarked
package usher.bot.conversation;

import org.jspecify.annotations.NullMarked;

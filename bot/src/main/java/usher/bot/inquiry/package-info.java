/** What a user wants, one thing at a time, and how far it has come. Values only; the lowest room of the house. */
@NullMarked
package usher.bot.inquiry;

import org.jspecify.annotations.NullMarked;

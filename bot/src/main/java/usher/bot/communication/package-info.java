/** How to put it: text keys and arguments come in, sentences per language and channel go out. What is said was decided elsewhere. */
@NullMarked
package usher.bot.communication;

import org.jspecify.annotations.NullMarked;

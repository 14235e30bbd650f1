/** Hearing: an utterance comes in, what was understood goes out. Nothing is decided or stored here. */
@NullMarked
package usher.bot.nlu;

import org.jspecify.annotations.NullMarked;

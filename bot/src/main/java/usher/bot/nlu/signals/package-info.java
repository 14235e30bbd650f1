/** What an utterance does in the dialogue besides naming a wish: a text comes in, signals go out. Phrases are in files, one per language; what follows
 * from a signal is decided elsewhere. */
@NullMarked
package usher.bot.nlu.signals;

import org.jspecify.annotations.NullMarked;

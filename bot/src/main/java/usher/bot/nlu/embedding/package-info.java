/** Sentence vectors: a text comes in, a unit vector of its meaning goes out, from a cache, a prepared file or the encoder. Knows no intents and
 * no conversation; never blocks on anything but the processor. */
@NullMarked
package usher.bot.nlu.embedding;

import org.jspecify.annotations.NullMarked;

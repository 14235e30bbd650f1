/** Words and pieces of words as columns: a text comes in, a weighted row goes out. Knows no intents. */
@NullMarked
package usher.bot.nlu.lexical;

import org.jspecify.annotations.NullMarked;

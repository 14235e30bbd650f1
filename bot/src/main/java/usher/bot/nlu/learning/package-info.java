/** The one learner of hearing: rows of numbers with their classes come in, a softmax model goes out. The same rows give the same model, bit for bit;
 * knows no words, no vectors' meaning, no files but its own numbers. */
@NullMarked
package usher.bot.nlu.learning;

import org.jspecify.annotations.NullMarked;

/** How well hearing does on files of one's own: {@code evaluate intents}, {@code evaluate distress}, {@code evaluate entities}. Files come in, a table and
 * one line of JSON go out. Nothing here runs while the desk serves anybody. */
@NullMarked
package usher.bot.nlu.evaluation;

import org.jspecify.annotations.NullMarked;

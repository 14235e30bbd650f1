/** How well hearing does on files of one's own: {@code evaluate intents}, {@code evaluate distress}, {@code evaluate entities}. Files come in, a table and
 * one line of JSON go out. What any measuring needs (options, files, curves, rows) is public: {@code evaluate knowledge} lies in {@code selfhelp}. Nothing here runs while the desk serves anybody. */
@NullMarked
package usher.bot.nlu.evaluation;

import org.jspecify.annotations.NullMarked;

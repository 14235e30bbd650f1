/** Comes from Rasa: training data and responses of a Rasa project become files of a desk. Reads and writes files, once, by command; a running desk
 *  knows nothing of it, and no file that is there already is ever changed. */
@NullMarked
package usher.bot.rasa;

import org.jspecify.annotations.NullMarked;

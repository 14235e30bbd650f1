/** What the desk could do better. Records come in, and what is missing goes out: questions that nobody could answer. Nothing is kept here: whoever is forgotten is forgotten
 * here, too. */
@NullMarked
package usher.bot.improvement;

import org.jspecify.annotations.NullMarked;

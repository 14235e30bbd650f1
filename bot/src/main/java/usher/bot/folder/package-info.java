/** Files that service people write, read with their line numbers. Readers of other rooms come in with a source and get typed values; mistakes are
 *  collected, all of them, and never thrown one by one. What the values mean is not decided here. */
@NullMarked
package usher.bot.folder;

import org.jspecify.annotations.NullMarked;

/** What a desk remembers, laid aside and brought back: {@code backup FILE}, {@code restore FILE}. Works on the folder of Usher's own Redis; another
 *  Redis is backed up by its own means. Nothing is asked of a running Usher. */
@NullMarked
package usher.bot.backup;

import org.jspecify.annotations.NullMarked;

/** Room of bot. */
@NullMarked
package usher.bot;

import org.jspecify.annotations.NullMarked;

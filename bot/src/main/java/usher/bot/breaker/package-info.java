/** Leaves systems alone that do not answer. */
@NullMarked
package usher.bot.breaker;

import org.jspecify.annotations.NullMarked;

/** Who asks, and may the desk serve them. */
@NullMarked
package usher.bot.validation;

import org.jspecify.annotations.NullMarked;

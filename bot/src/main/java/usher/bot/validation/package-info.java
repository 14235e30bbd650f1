/** Who asks, and may we serve them? Conversations come in, moves go out; nothing here asks the outside world itself. */
@NullMarked
package usher.bot.validation;

import org.jspecify.annotations.NullMarked;

/** The door: what users send passes here before anything is stored. What must not be kept is replaced by marks; what is too much is refused. */
@NullMarked
package usher.bot.door;

import org.jspecify.annotations.NullMarked;

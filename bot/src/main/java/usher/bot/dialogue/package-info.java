/** The scripts of offerings, and the walk through them. A conversation comes in, the next move goes out; nothing is done, said or looked up here. */
@NullMarked
package usher.bot.dialogue;

import org.jspecify.annotations.NullMarked;

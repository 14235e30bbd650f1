/** Names for texts that follow from what they say. Texts come in, hexadecimal digits go out; nothing is kept secret by it. */
@NullMarked
package usher.bot.digest;

import org.jspecify.annotations.NullMarked;

/** Ways in and out. A channel decodes the wire into inputs, asks the {@code FrontDoor}, and encodes the reply; channels do not know each other, and decide nothing. */
@NullMarked
package usher.bot.channel;

import org.jspecify.annotations.NullMarked;

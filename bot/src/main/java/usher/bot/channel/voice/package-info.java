/** The phone: implements what {@code ivr} asks of a desk. Call events become inputs, replies become prompts. The only room that knows {@code ivr}. */
@NullMarked
package usher.bot.channel.voice;

import org.jspecify.annotations.NullMarked;

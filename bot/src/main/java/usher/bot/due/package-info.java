/** What must happen later if nothing else does: deliveries of recorded turns, timers, turns whose node died. They come in from the log, are told to the ports of
 *  {@code conversation}, and are crossed off when they were taken. Nothing is decided here, and no conversation is changed. */
@NullMarked
package usher.bot.due;

import org.jspecify.annotations.NullMarked;

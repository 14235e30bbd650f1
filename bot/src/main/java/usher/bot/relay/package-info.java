/** The cable between the conversation and the people of {@code handoff}: opens handoffs, follows what agents do, shows them the log. The only room that knows
 *  {@code handoff}. */
@NullMarked
package usher.bot.relay;

import org.jspecify.annotations.NullMarked;

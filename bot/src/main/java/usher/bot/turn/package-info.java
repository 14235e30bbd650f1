/** The corridor: takes an input from the front door to the reply. What next is asked of {@code Desk}, done by {@code Performer}; nothing else may change a conversation. */
@NullMarked
package usher.bot.turn;

import org.jspecify.annotations.NullMarked;

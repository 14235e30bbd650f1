/** Answers and actions without a human. The only room that knows {@code knowledge}. What an action may change is declared by it; nothing is decided here. */
@NullMarked
package usher.bot.selfhelp;

import org.jspecify.annotations.NullMarked;

/** The actions that come with Usher. Each is one deed; none decides whether it may be done. */
@NullMarked
package usher.bot.selfhelp.actions;

import org.jspecify.annotations.NullMarked;

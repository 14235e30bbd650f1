/** What the desk can do for users: intents and offerings as the desk's files tell them. Values and their readers; nothing is decided for a user here. */
@NullMarked
package usher.bot.catalogue;

import org.jspecify.annotations.NullMarked;

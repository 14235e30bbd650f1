/** The page of those who look after the desk: outages, holidays, agents, without editing YAML. What they want becomes an {@link usher.bot.live.Edit} of the
 *  files' own text, so that page and files stay one thing. Never here: a rule of what is right in these files, which their readers know. */
@NullMarked
package usher.bot.admin;

import org.jspecify.annotations.NullMarked;

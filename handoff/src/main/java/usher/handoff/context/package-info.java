/** What an agent reads first, so that the user repeats nothing. The bot fills it once, at the handoff; nobody changes
 *  it afterwards. Never here: anything that is not shown to an agent, secrets of any kind. */
@NullMarked
package usher.handoff.context;

import org.jspecify.annotations.NullMarked;

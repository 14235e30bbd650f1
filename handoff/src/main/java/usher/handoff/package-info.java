/** The nouns of passing a conversation to a person, and the ports to the world around: who comes in is a conversation
 *  that a person must see; what they get is exactly one owner at any time. Never here: I/O, decisions about the bot,
 *  a user's words in logs. */
@NullMarked
package usher.handoff;

import org.jspecify.annotations.NullMarked;

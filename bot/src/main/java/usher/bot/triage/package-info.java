/** Which way an inquiry goes, and when a person must take over. Conversations come in, moves go out; pure. */
@NullMarked
package usher.bot.triage;

import org.jspecify.annotations.NullMarked;

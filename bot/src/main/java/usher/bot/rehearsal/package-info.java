/** Whole conversations as scripts, played against the real application through its public interfaces: chat by Direct Line, calls by a simulated
 *  provider, agents by their desk's own API. Scripts come in, told stories with what was heard go out when one fails. Never looks behind the doors,
 *  except for what has none: the record of a contact, the log for what was asked twice and which steps were reached. It waits for what it plays, so it
 *  may block; nothing of a running desk uses it. */
@NullMarked
package usher.bot.rehearsal;

import org.jspecify.annotations.NullMarked;

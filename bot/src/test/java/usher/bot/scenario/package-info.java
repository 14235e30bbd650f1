/** Whole conversations as scripts, played against the real application through its public interfaces: chat by Direct Line, calls by a simulated
 *  provider, agents by their desk's own API. Scripts come in, told stories with what was heard go out when one fails. Never looked behind the doors,
 *  except for what has no door yet: the record of a contact. */
@NullMarked
package usher.bot.scenario;

import org.jspecify.annotations.NullMarked;

/** Nodes that are killed or stalled at named points of a turn. The points are put around the ports of a running application by a main class of the tests; the
 *  product knows nothing of them. */
@NullMarked
package usher.bot.faults;

import org.jspecify.annotations.NullMarked;

/** Who is next, which team, when it is open, how long it may take. Plain code: values in, a value out. Never here:
 *  Reactor, clocks, I/O. */
@NullMarked
package usher.handoff.queue;

import org.jspecify.annotations.NullMarked;

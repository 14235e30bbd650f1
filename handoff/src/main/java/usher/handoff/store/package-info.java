/** How a handoff is kept: the port that commits it together with its conversation, and its JSON form. Never here: a
 *  decision about who owns what. */
@NullMarked
package usher.handoff.store;

import org.jspecify.annotations.NullMarked;

/** Room of handoff. */
@NullMarked
package usher.handoff;

import org.jspecify.annotations.NullMarked;

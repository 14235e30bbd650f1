/** Room of ivr. */
@NullMarked
package usher.ivr;

import org.jspecify.annotations.NullMarked;

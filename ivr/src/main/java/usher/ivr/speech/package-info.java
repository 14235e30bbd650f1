/** Plain text comes in, what a voice can say comes out: numbers digit by digit, pauses, pieces of a size a voice takes. */
@NullMarked
package usher.ivr.speech;

import org.jspecify.annotations.NullMarked;

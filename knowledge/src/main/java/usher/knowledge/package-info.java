/** Room of knowledge. */
@NullMarked
package usher.knowledge;

import org.jspecify.annotations.NullMarked;

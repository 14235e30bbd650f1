/** In-memory twins of the ports, kept honest by the contract tests beside them. For tests and the preview of the page
 *  only. */
@NullMarked
package usher.handoff.twin;

import org.jspecify.annotations.NullMarked;

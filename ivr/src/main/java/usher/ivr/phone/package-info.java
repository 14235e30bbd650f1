/**
 * A telephone in the browser for trying a desk: two lines, a caller's and an agent's, held by the provider in small. The
 * host mounts it for a demonstration only. It serves nobody but the machine it runs on; requests to the desk are signed
 * here, so that no secret ever reaches a page.
 */
@NullMarked
package usher.ivr.phone;

import org.jspecify.annotations.NullMarked;

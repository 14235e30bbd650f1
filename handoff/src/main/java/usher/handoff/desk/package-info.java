/** What agents may do with a handoff: pure transitions, and the façade that loads, decides and commits. Never here:
 *  HTTP, passwords. */
@NullMarked
package usher.handoff.desk;

import org.jspecify.annotations.NullMarked;

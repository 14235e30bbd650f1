/** A browser for the tests of pages, in this module and in those that stand on it. */
@NullMarked
package usher.handoff.browser;

import org.jspecify.annotations.NullMarked;

/**
 * The library: Markdown files with a header come in, checked articles and a list of all mistakes go out; an article comes in, a safe page body goes out. Nothing
 * is searched or stored here.
 */
@NullMarked
package usher.knowledge.library;

import org.jspecify.annotations.NullMarked;

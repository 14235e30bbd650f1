/**
 * The index: articles come in and are kept in Lucene as words and vectors; questions come in and get ranked answers. Who may read what is settled inside every
 * query, never after it. No file of a desk is read here and no Lucene type goes out.
 */
@NullMarked
package usher.knowledge.index;

import org.jspecify.annotations.NullMarked;

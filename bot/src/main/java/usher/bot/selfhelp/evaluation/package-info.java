/** How well the index finds what answers a question: {@code evaluate knowledge}. A collection of documents and questions comes in as files, a table and one line
 * of JSON go out. Nothing here searches by itself: it asks the index that the desk asks. */
@NullMarked
package usher.bot.selfhelp.evaluation;

import org.jspecify.annotations.NullMarked;

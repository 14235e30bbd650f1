/**
 * Finds and keeps articles. In come questions with the reader's audience, and articles to publish; out go ranked answers and whole articles. Nothing here knows
 * a conversation, a channel or a user's name, and nothing decides what is said to the user: that is the desk's business.
 */
@NullMarked
package usher.knowledge;

import org.jspecify.annotations.NullMarked;

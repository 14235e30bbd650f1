/** Typed details in what was said: a text comes in; numbers, dates, times, phones, e-mails, record numbers and the desk's own choices go out, each with
 * its place. Which question a detail answers is decided elsewhere. */
@NullMarked
package usher.bot.nlu.details;

import org.jspecify.annotations.NullMarked;

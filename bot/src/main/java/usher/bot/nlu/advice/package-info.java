/** What authors are told about the examples they wrote. */
@NullMarked
package usher.bot.nlu.advice;

import org.jspecify.annotations.NullMarked;

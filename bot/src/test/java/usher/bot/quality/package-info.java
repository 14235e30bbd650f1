/** How well the desk answers people who have not seen it. Questions and labels come in, tables go out; the desk is asked at its front door, and what it
 *  decided is read from its log. The questions of the headline are run for their figures and for nothing else. */
@NullMarked
package usher.bot.quality;

import org.jspecify.annotations.NullMarked;

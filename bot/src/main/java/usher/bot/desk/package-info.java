/** A desk's folder, read as a whole and checked as a whole. The other rooms get their part as a value; what changes from day to day they ask of
 * {@code Today}; nobody else looks into files later. */
@NullMarked
package usher.bot.desk;

import org.jspecify.annotations.NullMarked;

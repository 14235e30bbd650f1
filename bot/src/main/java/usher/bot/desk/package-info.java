/** A desk's folder, read as a whole and checked as a whole. The other rooms get their part as a value; nobody looks into files later. */
@NullMarked
package usher.bot.desk;

import org.jspecify.annotations.NullMarked;

/** The record of each contact and inquiry: number, kind, service, life. Values and pure changes; they are stored as side documents of the turn that changes them. */
@NullMarked
package usher.bot.record;

import org.jspecify.annotations.NullMarked;

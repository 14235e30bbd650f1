/** The live version of the two files of daily business, {@code outages.yaml} and {@code teams.yaml}: kept in Redis, the same on all nodes, in step with the
 *  desk's folder, served at once. Who comes in brings an {@link usher.bot.live.Edit} and gets {@link usher.bot.live.Changed}. Never here: what a form
 *  or a page looks like. */
@NullMarked
package usher.bot.live;

import org.jspecify.annotations.NullMarked;

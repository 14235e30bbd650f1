/** Actions that a desk declares in files, {@code actions/*.yaml}: a request to another system, and what its answer means. Values go in, an outcome comes out; what
 * the other side did when it does not say is never guessed. Nothing is sent to a host that the settings do not name. */
@NullMarked
package usher.bot.selfhelp.remote;

import org.jspecify.annotations.NullMarked;

/** Where a query goes when a person is needed, how soon, and what is done with its kind: {@code routing.yaml}, and what holds when it says nothing. Each
 *  decision says why; {@code route} shows what other rules would have done. */
@NullMarked
package usher.bot.routing;

import org.jspecify.annotations.NullMarked;

/** Who people are and what they may have, as the company's systems say; here as files. Lookups go out of the house, so they answer in Reactor's types. */
@NullMarked
package usher.bot.validation.directory;

import org.jspecify.annotations.NullMarked;

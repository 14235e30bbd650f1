package usher.bot.validation.directory;

import org.jspecify.annotations.Nullable;

/** A person of the file with what proves them.
 *  @param pin null: this person cannot be proved by PIN */
record Account(Person person, @Nullable HashedSecret pin) {}

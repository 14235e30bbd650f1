package usher.bot.validation.directory;

import java.util.Optional;
import usher.bot.conversation.PersonId;

/** Port: people whom this node has at hand without asking anybody: for names on pages and reasons of rules, never for a right. */
@FunctionalInterface
public interface Acquainted {
  /** Empty when the person is not known, or not at hand. */
  Optional<Person> with(PersonId id);
}

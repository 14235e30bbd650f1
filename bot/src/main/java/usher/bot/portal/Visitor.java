package usher.bot.portal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.PersonId;
import usher.bot.validation.directory.Person;

/** Who looks at a page.
 *  @param person null: nobody in particular */
record Visitor(@Nullable Person person) {
  static final Visitor ANYBODY = new Visitor(null);

  Set<String> groups() {
    return person == null ? Set.of() : person.groups();
  }

  boolean isProved() {
    return person != null;
  }

  @Nullable
  PersonId id() {
    return person == null ? null : person.id();
  }
}

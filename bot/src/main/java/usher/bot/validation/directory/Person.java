package usher.bot.validation.directory;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import usher.bot.conversation.Language;
import usher.bot.conversation.PersonId;

/** Somebody the directory knows.
 *  @param reach how to reach them
 *  @param site id of the home site; empty when none is known
 *  @param groups without {@code everyone}, which is implied
 *  @param standing what they have with the house */
public record Person(
    PersonId id, String name, Reach reach, String site, Set<String> groups, Standing standing) {
  public Person {
    groups = Set.copyOf(groups);
  }

  /** Only addresses that the directory knows are ever written to, never one that a user gives.
   *  @param email empty when none is known
   *  @param phone E.164; empty when none is known
   *  @param mobile E.164; empty when none is known */
  public record Reach(String email, String phone, String mobile, Language language) {}

  /** As the directory says; what the desk itself has changed since is in its own register.
   *  @param licenceUntil last day on which the driving licence is valid; null: none is known
   *  @param level of the membership of the car club; empty: no member
   *  @param account {@code open}, {@code locked} or {@code ended} */
  public record Standing(@Nullable LocalDate licenceUntil, String level, String account) {}

  public @Nullable LocalDate licenceUntil() {
    return standing.licenceUntil();
  }

  /** Names nobody: logs may hold it. */
  @Override
  public String toString() {
    return "person " + id;
  }
}

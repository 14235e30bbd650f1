package usher.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who the desk speaks with.
 *  @param person null while nobody was named
 *  @param assurance how sure it is
 *  @param groups what the person belongs to, as the directory says; {@code everyone} is implied
 *  @param site the person's home site; null when unknown
 *  @param wrongPins in this conversation
 *  @param checks the latest of each name, at most {@value #MOST_CHECKS} */
public record Who(
    @Nullable PersonId person,
    Assurance assurance,
    List<String> groups,
    @Nullable String site,
    int wrongPins,
    List<Check> checks) {
  static final int MOST_CHECKS = 40;
  public static final Who STRANGER = new Who(null, Assurance.NONE, List.of(), null, 0, List.of());

  public Who {
    groups = List.copyOf(groups);
    checks = List.copyOf(checks);
  }

  public Who proved(PersonId who, Assurance how, List<String> memberOf, @Nullable String homeSite) {
    return new Who(who, how, memberOf, homeSite, wrongPins, checks);
  }

  /** Whether the groups are those of somebody who has proved who they are. */
  public boolean isProved() {
    return person != null && assurance.reaches(Assurance.PIN);
  }

  public Who failedPin() {
    return new Who(person, assurance, groups, site, wrongPins + 1, checks);
  }

  public Who with(Check check) {
    var latest = new ArrayList<>(checks);
    latest.removeIf(earlier -> earlier.name().equals(check.name()));
    latest.add(check);
    if (latest.size() > MOST_CHECKS) {
      latest.removeFirst();
    }
    return new Who(person, assurance, groups, site, wrongPins, latest);
  }

  public Optional<Check> check(String name) {
    return checks.stream().filter(check -> check.name().equals(name)).findFirst();
  }
}

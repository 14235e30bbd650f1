package usher.bot.validation.directory;

import usher.bot.conversation.Secret;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import usher.bot.conversation.PersonId;

/** The people of {@code people.csv}. */
public final class People {
  private final Map<PersonId, Account> byId = new LinkedHashMap<>();
  private final Map<String, Account> byPhone = new LinkedHashMap<>();
  private final HashedSecret nobody;

  People(Collection<Account> accounts) {
    for (var account : accounts) {
      byId.put(account.person().id(), account);
      byPhone.put(account.person().reach().phone(), account);
      byPhone.put(account.person().reach().mobile(), account);
    }
    byPhone.remove("");
    nobody = HashedSecret.ofNobody(mostIterations(accounts));
  }

  /** In the order of the file. */
  public List<Person> all() {
    return byId.values().stream().map(Account::person).toList();
  }

  /** All groups that somebody belongs to. */
  public Set<String> groups() {
    return byId.values().stream()
        .flatMap(account -> account.person().groups().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Person> find(PersonId id) {
    return Optional.ofNullable(byId.get(id)).map(Account::person);
  }

  Optional<Person> byPhone(String phone) {
    return Optional.ofNullable(byPhone.get(phone)).map(Account::person);
  }

  ProofResult prove(PersonId id, Secret pin, String pepper) {
    var account = byId.get(id);
    var hashed = account == null || account.pin() == null ? nobody : account.pin();
    var right =
        pin.value().length() <= Secret.LONGEST && hashed.matches(pin.value().strip(), pepper);
    return right && account != null
        ? new ProofResult.Proved(account.person())
        : new ProofResult.Wrong();
  }

  private static int mostIterations(Collection<Account> accounts) {
    var most = 1;
    for (var account : accounts) {
      most = account.pin() == null ? most : Math.max(most, account.pin().iterations());
    }
    return most;
  }
}

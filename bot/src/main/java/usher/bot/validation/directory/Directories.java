package usher.bot.validation.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;

/** The desk's own file first, then the directory of the house, where there is one. */
public final class Directories implements Directory, Acquainted, AutoCloseable {
  private final People people;
  private final Directory file;
  private final @Nullable LdapDirectory house;

  private Directories(People people, Directory file, @Nullable LdapDirectory house) {
    this.people = people;
    this.file = file;
    this.house = house;
  }

  /** The file and nothing else. */
  public static Directories alone(People people, Directory file) {
    return new Directories(people, file, null);
  }

  public static Directories both(People people, Directory file, LdapDirectory house) {
    return new Directories(people, file, house);
  }

  @Override
  public Mono<Optional<Person>> find(PersonId id) {
    return of(id).find(id);
  }

  @Override
  public Mono<Optional<Person>> byPhone(String phone) {
    return file.byPhone(phone)
        .flatMap(
            found -> found.isPresent() || house == null ? Mono.just(found) : house.byPhone(phone));
  }

  @Override
  public Mono<ProofResult> provePin(PersonId id, Secret pin) {
    return of(id).provePin(id, pin);
  }

  @Override
  public Optional<Person> with(PersonId id) {
    return people.find(id).or(() -> house == null ? Optional.empty() : house.with(id));
  }

  private Directory of(PersonId id) {
    return house == null || people.find(id).isPresent() ? file : house;
  }

  @Override
  public void close() {
    if (house != null) {
      house.close();
    }
  }
}

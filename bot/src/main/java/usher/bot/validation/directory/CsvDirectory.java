package usher.bot.validation.directory;

import usher.bot.conversation.Secret;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.conversation.PersonId;

/** The directory of a desk whose people stand in {@code people.csv}. */
public final class CsvDirectory implements Directory {
  private final People people;
  private final String pepper;
  private final Scheduler scheduler;

  /** @param pepper secret that is part of every hash and stands in no file of the desk
   *  @param scheduler bounded; checking a PIN takes CPU for tens of milliseconds */
  public CsvDirectory(People people, String pepper, Scheduler scheduler) {
    this.people = people;
    this.pepper = pepper;
    this.scheduler = scheduler;
  }

  @Override
  public Mono<Optional<Person>> find(PersonId id) {
    return Mono.fromSupplier(() -> people.find(id));
  }

  @Override
  public Mono<Optional<Person>> byPhone(String phone) {
    return Mono.fromSupplier(() -> people.byPhone(phone));
  }

  @Override
  public Mono<ProofResult> provePin(PersonId id, Secret pin) {
    return Mono.fromSupplier(() -> people.prove(id, pin, pepper)).subscribeOn(scheduler);
  }
}

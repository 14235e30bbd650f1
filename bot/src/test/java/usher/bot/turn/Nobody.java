package usher.bot.turn;

import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.Person;
import usher.bot.validation.directory.ProofResult;

/** A directory that knows nobody. */
final class Nobody implements Directory {
  @Override
  public Mono<Optional<Person>> find(PersonId id) {
    return Mono.just(Optional.empty());
  }

  @Override
  public Mono<Optional<Person>> byPhone(String phone) {
    return Mono.just(Optional.empty());
  }

  @Override
  public Mono<ProofResult> provePin(PersonId id, Secret pin) {
    return Mono.just(new ProofResult.Wrong());
  }
}

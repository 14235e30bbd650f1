package usher.bot.validation.directory;

import usher.bot.conversation.Secret;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;

/** Port: the people. Never empty; fails with the adapter's fault when the directory cannot be asked, which is no refusal. */
public interface Directory {
  Mono<Optional<Person>> find(PersonId id);

  /** @param phone E.164 */
  Mono<Optional<Person>> byPhone(String phone);

  /** Counts no attempts; whoever asks does. */
  Mono<ProofResult> provePin(PersonId id, Secret pin);
}

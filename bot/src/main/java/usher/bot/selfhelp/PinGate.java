package usher.bot.selfhelp;

import java.time.Duration;
import reactor.core.publisher.Mono;
import usher.bot.conversation.PersonId;
import usher.bot.conversation.Secret;
import usher.bot.validation.ValidationSettings;
import usher.bot.validation.directory.Directory;
import usher.bot.validation.directory.Person;
import usher.bot.validation.directory.ProofResult;

/** Proves who somebody is by number and PIN. Wrong ones are counted for each person over all channels and nodes; after some nobody gets in for a while. */
public final class PinGate {
  private final Directory directory;
  private final ShortMemory memory;
  private final ValidationSettings settings;

  public PinGate(Directory directory, ShortMemory memory, ValidationSettings settings) {
    this.directory = directory;
    this.memory = memory;
    this.settings = settings;
  }

  /** What came of it. Whether there is such a person is told by none of them. */
  public sealed interface Judged {
    record Proved(Person person) implements Judged {}

    record Wrong() implements Judged {}

    record Locked() implements Judged {}
  }

  /** Never empty. */
  public Mono<Judged> prove(PersonId person, Secret pin) {
    return memory
        .get(key(person))
        .map(Long::valueOf)
        .defaultIfEmpty(0L)
        .flatMap(used -> used >= settings.pinsPerAccount()
            ? Mono.just(new Judged.Locked())
            : directory.provePin(person, pin).flatMap(result -> judged(person, result)));
  }

  private Mono<Judged> judged(PersonId person, ProofResult result) {
    return switch (result) {
      case ProofResult.Proved proved ->
        memory
            .take(key(person))
            .onErrorComplete()
            .then()
            .thenReturn(new Judged.Proved(proved.person()));
      case ProofResult.Wrong _ ->
        memory
            .count(key(person), Duration.ofMinutes(settings.lockMinutes()))
            .thenReturn(new Judged.Wrong());
    };
  }

  private static String key(PersonId person) {
    return "usher:attempts:" + person;
  }
}

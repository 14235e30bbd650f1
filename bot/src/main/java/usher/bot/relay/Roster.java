package usher.bot.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.AgentRoster;

/** The agents of the desk's {@code teams.yaml}. Passwords are kept as slow hashes and checked on a scheduler of their own. */
public final class Roster implements AgentRoster {
  private final Map<AgentId, Entry> entries = new LinkedHashMap<>();
  private final BiPredicate<String, String> matches;
  private final String nobodysPassword;
  private final Scheduler slow;

  /** @param password the hash of it
   *  @param phone where the agent is called; empty when they take no calls */
  public record Entry(Agent agent, String password, String phone) {}

  /** @param matches whether a password fits a hash; slow on purpose
   *  @param nobodysPassword a hash that fits nothing, so that an unknown agent takes as long as a wrong password
   *  @param slow where hashing is done */
  public Roster(
      List<Entry> entries,
      BiPredicate<String, String> matches,
      String nobodysPassword,
      Scheduler slow) {
    entries.forEach(entry -> this.entries.put(entry.agent().id(), entry));
    this.matches = matches;
    this.nobodysPassword = nobodysPassword;
    this.slow = slow;
  }

  @Override
  public Mono<Agent> find(AgentId id) {
    return Mono.justOrEmpty(Optional.ofNullable(entries.get(id)).map(Entry::agent));
  }

  @Override
  public Flux<Agent> all() {
    return Flux.fromIterable(agents());
  }

  @Override
  public Mono<Agent> login(AgentId id, String password) {
    var hash = Optional.ofNullable(entries.get(id)).map(Entry::password).orElse(nobodysPassword);
    return Mono.fromCallable(() -> matches.test(password, hash))
        .subscribeOn(slow)
        .filter(Boolean::booleanValue)
        .flatMap(fits -> find(id));
  }

  List<Agent> agents() {
    return entries.values().stream().map(Entry::agent).toList();
  }

  /** The id when nobody has it (any more). */
  String name(String agent) {
    return Optional.ofNullable(entries.get(new AgentId(agent)))
        .map(entry -> entry.agent().name())
        .orElse(agent);
  }

  /** How many conversations at once; 1 when nobody has the id (any more). */
  int capacity(AgentId agent) {
    return Optional.ofNullable(entries.get(agent))
        .map(entry -> entry.agent().capacity())
        .orElse(1);
  }

  /** Empty when the agent takes no calls. */
  Optional<String> phone(String agent) {
    return Optional.ofNullable(entries.get(new AgentId(agent)))
        .map(Entry::phone)
        .filter(phone -> !phone.isBlank());
  }
}

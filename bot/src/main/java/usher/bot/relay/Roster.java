package usher.bot.relay;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.AgentRoster;

/** The agents of the desk's {@code teams.yaml}. Passwords are kept as slow hashes and checked on a scheduler of their own. */
public final class Roster implements AgentRoster {
  private final Supplier<List<Entry>> entries;
  private final BiPredicate<String, String> matches;
  private final String nobodysPassword;
  private final Scheduler slow;

  /** @param password the hash of it
   *  @param phone where the agent is called; empty when they take no calls
   *  @param works false: on leave, cannot log in */
  public record Entry(Agent agent, String password, String phone, boolean works) {
    public Entry(Agent agent, String password, String phone) {
      this(agent, password, phone, true);
    }
  }

  public Roster(
      List<Entry> entries,
      BiPredicate<String, String> matches,
      String nobodysPassword,
      Scheduler slow) {
    this(() -> entries, matches, nobodysPassword, slow);
  }

  /** @param entries as they are today
   *  @param matches whether a password fits a hash; slow on purpose
   *  @param nobodysPassword a hash that fits nothing, so that an unknown agent takes as long as a wrong password
   *  @param slow where hashing is done */
  public Roster(
      Supplier<List<Entry>> entries,
      BiPredicate<String, String> matches,
      String nobodysPassword,
      Scheduler slow) {
    this.entries = entries;
    this.matches = matches;
    this.nobodysPassword = nobodysPassword;
    this.slow = slow;
  }

  @Override
  public Mono<Agent> find(AgentId id) {
    return Mono.justOrEmpty(entry(id).filter(Entry::works).map(Entry::agent));
  }

  @Override
  public Flux<Agent> all() {
    return Flux.fromIterable(agents());
  }

  @Override
  public Mono<Agent> login(AgentId id, String password) {
    var hash = entry(id).filter(Entry::works).map(Entry::password).orElse(nobodysPassword);
    return Mono.fromCallable(() -> matches.test(password, hash))
        .subscribeOn(slow)
        .filter(Boolean::booleanValue)
        .flatMap(fits -> find(id));
  }

  List<Agent> agents() {
    return entries.get().stream().filter(Entry::works).map(Entry::agent).toList();
  }

  /** The id when nobody has it (any more). */
  String name(String agent) {
    return entry(new AgentId(agent)).map(entry -> entry.agent().name()).orElse(agent);
  }

  /** How many conversations at once; 1 when nobody has the id (any more). */
  int capacity(AgentId agent) {
    return entry(agent).map(entry -> entry.agent().capacity()).orElse(1);
  }

  /** Empty when the agent takes no calls. */
  Optional<String> phone(String agent) {
    return entry(new AgentId(agent)).map(Entry::phone).filter(phone -> !phone.isBlank());
  }

  private Optional<Entry> entry(AgentId id) {
    return entries.get().stream().filter(entry -> entry.agent().id().equals(id)).findFirst();
  }
}

package usher.handoff.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.InputId;
import usher.handoff.Promise;
import usher.handoff.QueueView;
import usher.handoff.Role;
import usher.handoff.queue.WaitingOrder;
import usher.handoff.store.Change;
import usher.handoff.store.Committed;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** What agents do: look, accept, speak, give back, wrap up. Every act may be repeated with the same input id and has
 *  one effect. No answer is empty; all fail with {@link usher.handoff.store.HandoffException} when the store does. */
public final class AgentDesk {
  /** So often is decided anew when others are faster; then the agent hears {@link Refusal#BUSY}. */
  private static final int TRIES = 5;

  private final HandoffStore store;
  private final QueueView queues;
  private final Clock clock;

  public AgentDesk(HandoffStore store, QueueView queues, Clock clock) {
    this.store = store;
    this.queues = queues;
    this.clock = clock;
  }

  public Mono<Board> board(Agent agent) {
    var waiting = waiting(agent).sort(WaitingOrder.INSTANCE).collectList();
    var held = queues.heldBy(agent.id()).collectList();
    var promised = queues.promised().filter(agent::concernedBy).collectList();
    return Mono.zip(waiting, held, promised)
        .map(found -> board(found.getT1(), found.getT2(), found.getT3()));
  }

  private static Board board(List<Handoff> waiting, List<Handoff> held, List<Handoff> promised) {
    var mine = held.stream()
        .filter(AgentDesk::takesAPlace)
        .sorted(Comparator.comparing(AgentDesk::waitBegan))
        .toList();
    var taken = held.stream().filter(handoff -> !takesAPlace(handoff));
    var all = Stream.concat(taken, promised.stream())
        .filter(handoff -> handoff.promise().isPresent())
        .sorted(Comparator.comparing(AgentDesk::due))
        .toList();
    return new Board(waiting, mine, all);
  }

  /** Context and state, for those who may read them. */
  public Mono<DeskAnswer> look(Agent agent, HandoffId id) {
    return store.load(id).map(file -> look(agent, file)).defaultIfEmpty(new DeskAnswer.NotFound());
  }

  public Mono<DeskAnswer> accept(Agent agent, HandoffId id, InputId input) {
    return queues
        .heldBy(agent.id())
        .filter(AgentDesk::takesAPlace)
        .count()
        .map(held -> new HandoffAct.Accept(agent.id(), held.intValue(), agent.capacity()))
        .flatMap(accept -> act(agent, id, input, accept));
  }

  /** @param act the agent's own; accepting is {@link #accept}, which counts first */
  public Mono<DeskAnswer> act(Agent agent, HandoffId id, InputId input, HandoffAct.ByAgent act) {
    if (!act.agent().equals(agent.id())) {
      throw new IllegalArgumentException(
          "agent '" + agent.id() + "' cannot act as '" + act.agent() + "'");
    }
    return store
        .load(id)
        .flatMap(file -> agent.concernedBy(file.handoff())
            ? attempt(file, input, act, TRIES)
            : refuse(Refusal.FOREIGN))
        .defaultIfEmpty(new DeskAnswer.NotFound());
  }

  /** What happens without an agent: the user leaves, an agent vanishes. */
  public Mono<DeskAnswer> happened(HandoffId id, InputId input, HandoffAct act) {
    return attempt(id, input, act, TRIES);
  }

  private Mono<DeskAnswer> attempt(HandoffId id, InputId input, HandoffAct act, int tries) {
    return store
        .load(id)
        .flatMap(file -> attempt(file, input, act, tries))
        .defaultIfEmpty(new DeskAnswer.NotFound());
  }

  private Mono<DeskAnswer> attempt(HandoffFile file, InputId input, HandoffAct act, int tries) {
    return switch (Transitions.decide(file.handoff(), act, clock.instant())) {
      case Outcome.Accepted accepted -> commit(file, input, act, accepted, tries);
      case Outcome.Refused refused -> repeated(file, input, act, refused.why());
    };
  }

  private Mono<DeskAnswer> commit(
      HandoffFile file, InputId input, HandoffAct act, Outcome.Accepted accepted, int tries) {
    var change = new Change(input, file.handoff().version(), accepted.after(), accepted.event());
    var after = new HandoffFile(accepted.after(), file.context());
    return store.commit(change).flatMap(committed -> answer(committed, after, input, act, tries));
  }

  private Mono<DeskAnswer> answer(
      Committed committed, HandoffFile after, InputId input, HandoffAct act, int tries) {
    var id = after.handoff().id();
    return switch (committed) {
      case DONE -> Mono.just(new DeskAnswer.Done(after));
      case ALREADY_DONE -> reload(id);
      case FULL -> refuse(Refusal.FULL);
      case CONFLICT -> tries > 1 ? attempt(id, input, act, tries - 1) : refuse(Refusal.BUSY);
    };
  }

  private Mono<DeskAnswer> reload(HandoffId id) {
    return store
        .load(id)
        .<DeskAnswer>map(DeskAnswer.Done::new)
        .defaultIfEmpty(new DeskAnswer.NotFound());
  }

  /** An act that cannot be done (any more) may be a repeat of one that was: the store knows its id. */
  private Mono<DeskAnswer> repeated(HandoffFile file, InputId input, HandoffAct act, Refusal why) {
    return store
        .knows(file.handoff(), input)
        .map(known -> known ? new DeskAnswer.Done(file) : refusal(file.handoff(), why));
  }

  private static DeskAnswer look(Agent agent, HandoffFile file) {
    var handoff = file.handoff();
    if (agent.mayRead(handoff)) {
      return new DeskAnswer.Done(file);
    }
    if (!agent.concernedBy(handoff)) {
      return refusal(handoff, Refusal.FOREIGN);
    }
    return refusal(handoff, handoff.holder().isPresent() ? Refusal.TAKEN : Refusal.OVER);
  }

  private static DeskAnswer refusal(Handoff handoff, Refusal why) {
    Optional<AgentId> holder =
        why == Refusal.TAKEN || why == Refusal.NOT_YOURS ? handoff.holder() : Optional.empty();
    return new DeskAnswer.Refused(why, holder);
  }

  private static Mono<DeskAnswer> refuse(Refusal why) {
    return Mono.just(new DeskAnswer.Refused(why, Optional.empty()));
  }

  private Flux<Handoff> waiting(Agent agent) {
    return agent.roles().contains(Role.SUPERVISOR)
        ? queues.waiting()
        : queues.waiting(agent.queues());
  }

  /** Nobody waits while a promise is kept. */
  private static boolean takesAPlace(Handoff handoff) {
    return handoff.promise().isEmpty();
  }

  private static Instant due(Handoff handoff) {
    return handoff.promise().map(Promise::by).orElse(Instant.MAX);
  }

  private static Instant waitBegan(Handoff handoff) {
    return handoff.place().since();
  }
}

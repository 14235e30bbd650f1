package usher.bot.relay;

import java.time.Duration;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffEvent;
import usher.handoff.HandoffId;
import usher.handoff.InputId;
import usher.handoff.store.Change;
import usher.handoff.store.Committed;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** A store that keeps a place on the agent's desk before an accept, and frees it when the accept came to nothing or the handoff has left the desk. What a
 *  node that died has left behind is put right by {@link #reconcile}. */
final class Seating implements HandoffStore {
  private final HandoffStore store;
  private final Places places;
  private final Roster roster;
  private final Duration settled;

  /** @param settled longer than any accept takes: after that a kept place must have its handoff */
  Seating(HandoffStore store, Places places, Roster roster, Duration settled) {
    this.store = store;
    this.places = places;
    this.roster = roster;
    this.settled = settled;
  }

  @Override
  public Mono<HandoffFile> load(HandoffId id) {
    return store.load(id);
  }

  @Override
  public Mono<Boolean> knows(Handoff handoff, InputId input) {
    return store.knows(handoff, input);
  }

  @Override
  public Mono<Committed> commit(Change change) {
    return change.event() instanceof HandoffEvent.Joined joined
        ? accept(change, joined.agent())
        : leave(change);
  }

  private Mono<Committed> accept(Change change, AgentId agent) {
    return placed(agent, change.after().id())
        .flatMap(placed -> placed ? seated(change, agent) : Mono.just(Committed.FULL));
  }

  /** A full desk may only look full. */
  private Mono<Boolean> placed(AgentId agent, HandoffId handoff) {
    var keep = places.keep(agent, handoff, roster.capacity(agent));
    return keep.flatMap(placed -> placed ? Mono.just(true) : reconcile(agent).then(keep));
  }

  private Mono<Committed> seated(Change change, AgentId agent) {
    var id = change.after().id();
    return store
        .commit(change)
        .flatMap(came ->
            came == Committed.DONE ? Mono.just(came) : freeUnlessHeld(agent, id).thenReturn(came));
  }

  private Mono<Committed> leave(Change change) {
    return store
        .commit(change)
        .flatMap(came -> came == Committed.DONE ? left(change).thenReturn(came) : Mono.just(came));
  }

  private Mono<Void> left(Change change) {
    return Mono.just(RelayHandoffStore.agent(change))
        .filter(agent -> !agent.isEmpty())
        .map(AgentId::new)
        .filter(agent -> !change.after().heldBy(agent))
        .flatMap(agent -> places.free(agent, change.after().id()));
  }

  /** Frees every place whose handoff is on no such desk (any more). Empty. */
  Mono<Void> reconcile() {
    return Flux.fromIterable(agents()).concatMap(this::reconcile).then();
  }

  private Mono<Void> reconcile(AgentId agent) {
    return places
        .keptFor(agent, settled)
        .concatMap(handoff -> freeUnlessHeld(agent, handoff))
        .then();
  }

  private Mono<Void> freeUnlessHeld(AgentId agent, HandoffId handoff) {
    var held = store.load(handoff).map(file -> file.handoff().heldBy(agent)).defaultIfEmpty(false);
    return held.flatMap(stays -> stays ? Mono.empty() : places.free(agent, handoff));
  }

  private List<AgentId> agents() {
    return roster.agents().stream().map(Agent::id).toList();
  }
}

package usher.bot.relay;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.QueueId;
import usher.handoff.QueueView;
import usher.handoff.store.HandoffFile;
import usher.handoff.store.HandoffStore;

/** The queues as the projection has them, each handoff read anew, so that nobody sees one that is gone. */
final class RelayQueueView implements QueueView {
  private static final int SHOWN = 500;
  private static final int AT_ONCE = 16;

  private final QueueProjection projection;
  private final HandoffStore store;
  private final Supplier<List<QueueId>> queues;

  RelayQueueView(QueueProjection projection, HandoffStore store, Supplier<List<QueueId>> queues) {
    this.projection = projection;
    this.store = store;
    this.queues = queues;
  }

  @Override
  public Flux<Handoff> waiting(Set<QueueId> wanted) {
    return Flux.fromIterable(wanted)
        .concatMap(projection::waiting)
        .take(SHOWN)
        .flatMapSequential(this::load, AT_ONCE)
        .filter(Handoff::waiting);
  }

  @Override
  public Flux<Handoff> waiting() {
    return waiting(Set.copyOf(queues.get()));
  }

  @Override
  public Flux<Handoff> promised() {
    return Flux.fromIterable(queues.get())
        .concatMap(projection::promised)
        .take(SHOWN)
        .flatMapSequential(this::load, AT_ONCE)
        .filter(handoff -> handoff.state() instanceof HandoffState.Promised);
  }

  @Override
  public Flux<Handoff> heldBy(AgentId agent) {
    return projection.heldBy(agent).flatMap(id -> held(agent, id), AT_ONCE);
  }

  private Mono<Handoff> held(AgentId agent, HandoffId id) {
    return load(id)
        .flatMap(handoff -> handoff.heldBy(agent)
            ? Mono.just(handoff)
            : projection.putDown(agent, id).then(Mono.empty()));
  }

  private Mono<Handoff> load(HandoffId id) {
    return store.load(id).map(HandoffFile::handoff);
  }
}

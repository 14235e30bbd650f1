package usher.handoff.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.AgentId;
import usher.handoff.Handoff;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.Presence;
import usher.handoff.PresenceStore;
import usher.handoff.QueueView;

/** Gives conversations of agents who are gone (page closed, computer off) back to the front of their queue. */
public final class LostAgents {
  private final PresenceStore presences;
  private final QueueView queues;
  private final AgentDesk desk;
  private final Duration patience;
  private final Clock clock;

  /** @param patience how long an agent may show no sign of life while holding a user; longer than a page takes to
   *      load again */
  public LostAgents(
      PresenceStore presences, QueueView queues, AgentDesk desk, Duration patience, Clock clock) {
    this.presences = presences;
    this.queues = queues;
    this.desk = desk;
    this.patience = patience;
    this.clock = clock;
  }

  /** What was given back now, in no order; mostly empty. To be called every few seconds by any number of nodes: the
   *  second to see the same loss changes nothing. */
  public Flux<Handoff> giveBack() {
    var now = clock.instant();
    return presences
        .all()
        .filter(one -> one.unseenFor(patience, now))
        .map(Presence::agent)
        .concatMap(this::giveBack);
  }

  private Flux<Handoff> giveBack(AgentId agent) {
    return queues.heldBy(agent).concatMap(handoff -> giveBack(handoff, agent));
  }

  private Mono<Handoff> giveBack(Handoff handoff, AgentId agent) {
    var since = switch (handoff.state()) {
      case HandoffState.WithAgent with -> with.since();
      case HandoffState.Answering answering -> answering.since();
      case HandoffState.Waiting _,
          HandoffState.WrappingUp _,
          HandoffState.Promised _,
          HandoffState.Closed _ -> Instant.MAX;
    };
    return !since.equals(Instant.MAX) && graceIsOver(since) ? vanish(handoff, agent) : Mono.empty();
  }

  /** An agent accepted a moment ago: there is life that the presence store has not seen yet. */
  private boolean graceIsOver(Instant accepted) {
    return accepted.plus(patience).isBefore(clock.instant());
  }

  private Mono<Handoff> vanish(Handoff handoff, AgentId agent) {
    return desk.happened(handoff.id(), once(handoff, agent), new HandoffAct.Vanish(agent))
        .ofType(DeskAnswer.Done.class)
        .map(done -> done.file().handoff());
  }

  /** The same loss, seen by any node, has the same id. */
  private static InputId once(Handoff handoff, AgentId agent) {
    var loss = handoff.id() + " " + handoff.version() + " " + agent;
    return new InputId(
        UUID.nameUUIDFromBytes(loss.getBytes(StandardCharsets.UTF_8)).toString());
  }
}

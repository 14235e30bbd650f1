package usher.bot.relay;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.Place;

/** How long the line is, and how much room there is on the desks. */
final class LineOnRedis implements Relay.Line {
  private final QueueProjection queues;
  private final Places places;

  LineOnRedis(QueueProjection queues, Places places) {
    this.queues = queues;
    this.places = places;
  }

  @Override
  public Mono<Long> ahead(Place place) {
    return queues.ahead(place);
  }

  @Override
  public Mono<Long> room(List<Agent> agents) {
    return Flux.fromIterable(agents)
        .flatMap(agent -> places.left(agent.id(), agent.capacity()))
        .reduce(0L, Long::sum);
  }
}

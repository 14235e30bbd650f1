package usher.bot.relay;

import reactor.core.publisher.Mono;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.handoff.Handoff;

/** Takes an erased handoff out of its queue and off its agent's desk. */
final class ErasedHandoffs implements DeliveryTarget {
  private final QueueProjection projection;
  private final Places places;

  ErasedHandoffs(QueueProjection projection, Places places) {
    this.projection = projection;
    this.places = places;
  }

  @Override
  public String name() {
    return "erased-" + HandoffDocument.KIND;
  }

  @Override
  public Mono<Void> deliver(Delivery delivery) {
    var json = delivery.content().getOrDefault("json", "");
    return json.isEmpty() ? Mono.empty() : forget(HandoffDocument.read(json).handoff());
  }

  private Mono<Void> forget(Handoff handoff) {
    var offTheDesk = Mono.justOrEmpty(handoff.holder())
        .flatMap(agent ->
            projection.putDown(agent, handoff.id()).then(places.free(agent, handoff.id())));
    return projection.forget(handoff.place().queue(), handoff.id()).then(offTheDesk);
  }
}

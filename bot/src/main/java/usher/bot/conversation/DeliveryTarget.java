package usher.bot.conversation;

import reactor.core.publisher.Mono;

/** Port: somebody who is told things after a turn. A delivery may come twice; its key tells. */
public interface DeliveryTarget {

  /** As deliveries name it: {@code queue}. */
  String name();

  /** Empty when it is delivered; fails when it must be tried again later. */
  Mono<Void> deliver(Outcome.Delivery delivery);
}

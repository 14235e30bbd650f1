package usher.bot.record.store;

import reactor.core.publisher.Mono;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.record.Record;
import usher.bot.redis.Redis;

/** The conversations of a person, for the timeline, export and erasure. */
final class PersonIndex implements DeliveryTarget, ErasedRecords.Forgetful {
  private final Redis redis;

  PersonIndex(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Mono<Void> forget(Record record) {
    return Mono.justOrEmpty(record.person())
        .flatMap(person -> redis.commands().zrem("usher:person:" + person, record.conversation()))
        .then();
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public Mono<Void> deliver(Delivery delivery) {
    var content = delivery.content();
    var at = Double.parseDouble(content.getOrDefault("at", "0"));
    return redis
        .commands()
        .zadd(
            "usher:person:" + content.get("person"),
            at,
            String.valueOf(content.get("conversation")))
        .then();
  }
}

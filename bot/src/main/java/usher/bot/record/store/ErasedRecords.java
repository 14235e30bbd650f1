package usher.bot.record.store;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.record.Record;
import usher.bot.record.RecordJson;

/** Takes an erased record out of all indexes, and its conversation out of the person's timeline. */
final class ErasedRecords implements DeliveryTarget {
  private final List<Forgetful> indexes;

  /** An index that can forget. */
  interface Forgetful {
    /** Empty. The same again changes nothing. */
    Mono<Void> forget(Record record);
  }

  ErasedRecords(List<Forgetful> indexes) {
    this.indexes = List.copyOf(indexes);
  }

  @Override
  public String name() {
    return "erased-record";
  }

  @Override
  public Mono<Void> deliver(Delivery delivery) {
    var record = Optional.ofNullable(delivery.content().get("json"))
        .filter(json -> !json.isEmpty())
        .map(RecordJson::read);
    return Mono.justOrEmpty(record)
        .flatMapIterable(
            erased -> indexes.stream().map(index -> index.forget(erased)).toList())
        .concatMap(one -> one)
        .then();
  }
}

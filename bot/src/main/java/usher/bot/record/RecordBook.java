package usher.bot.record;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Port: finds records. */
public interface RecordBook {
  /** Newest first, at most as many as were asked for; a change of the last second may be missing. Empty when there is none. */
  Flux<Record> find(RecordQuery query);

  /** Empty when there is no such record, or it was erased.
   *  @param number as people write it */
  Mono<Record> byNumber(String number);
}

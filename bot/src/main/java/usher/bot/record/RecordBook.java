package usher.bot.record;

import reactor.core.publisher.Flux;

/** Port: finds records. */
@FunctionalInterface
public interface RecordBook {
  /** Newest first, at most as many as were asked for; a change of the last second may be missing. Empty when there is none. */
  Flux<Record> find(RecordQuery query);
}

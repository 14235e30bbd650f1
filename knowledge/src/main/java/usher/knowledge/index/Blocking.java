package usher.knowledge.index;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.knowledge.KnowledgeException;

/** The fence around Lucene's blocking calls: a bounded number of named threads does them, and what goes wrong leaves as a {@link KnowledgeException}. */
final class Blocking implements AutoCloseable {
  private static final int LONGEST_QUEUE = 10_000;

  private final Scheduler scheduler;

  Blocking(String name, int threads) {
    this.scheduler = Schedulers.newBoundedElastic(threads, LONGEST_QUEUE, name);
  }

  /** Does the work when subscribed to. Empty when the work gives null. */
  <T> Mono<T> call(String what, Callable<T> work) {
    return Mono.fromCallable(work).onErrorMap(cause -> fault(what, cause)).subscribeOn(scheduler);
  }

  @Override
  public void close() {
    scheduler.dispose();
  }

  private static Throwable fault(String what, Throwable cause) {
    return cause instanceof KnowledgeException
        ? cause
        : new KnowledgeException("could not " + what + ": " + cause.getMessage(), cause);
  }
}

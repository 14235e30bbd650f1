package usher.knowledge.index;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import usher.knowledge.KnowledgeException;

/** The fence around Lucene's blocking calls: a bounded number of named threads does them, and what goes wrong leaves as a {@link KnowledgeException}. */
final class Blocking implements AutoCloseable {
  private static final int LONGEST_QUEUE = 10_000;

  private final ExecutorService threads;
  private final Scheduler scheduler;

  Blocking(String name, int threads) {
    this.threads = new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(LONGEST_QUEUE),
        named(name));
    this.scheduler = Schedulers.fromExecutorService(this.threads, name);
  }

  /** Reads when subscribed to; given up when nobody waits any longer. Empty when the work gives null. */
  <T> Mono<T> read(String what, Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(scheduler).onErrorMap(cause -> fault(what, cause));
  }

  /** Writes when subscribed to, and goes on to the end when nobody waits any longer: an interrupted writer would be lost. Completes without a value. */
  Mono<Void> write(String what, Change change) {
    return Mono.fromFuture(() -> started(change).toFuture(), true)
        .onErrorMap(cause -> fault(what, cause));
  }

  /** Something that is written. */
  interface Change {
    void make() throws Exception;
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
    scheduler.dispose();
  }

  private Mono<Void> started(Change change) {
    return Mono.<Void>fromCallable(() -> {
          change.make();
          return null;
        })
        .subscribeOn(scheduler);
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().name(name + "-", 1).daemon().factory();
  }

  private static Throwable fault(String what, Throwable cause) {
    return cause instanceof KnowledgeException
        ? cause
        : new KnowledgeException("could not " + what + ": " + cause.getMessage(), cause);
  }
}

package usher.bot.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Looks at the desk's examples every few seconds, on a thread of its own: while something is learnt there, nobody waits. */
final class ExampleWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ExampleWatch.class);

  private final @Nullable LiveExamples examples;
  private final Duration every;
  private @Nullable Scheduler thread;
  private @Nullable Disposable running;

  /** @param examples null: the desk lies within the application and never changes */
  ExampleWatch(@Nullable LiveExamples examples, Duration every) {
    this.examples = examples;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    var own = Schedulers.newSingle("learning", true);
    thread = own;
    running = Flux.interval(every, own).onBackpressureDrop().subscribe(_ -> look());
  }

  private void look() {
    if (examples == null) {
      return;
    }
    try {
      examples.look();
    } catch (RuntimeException fault) {
      LOG.warn("the desk's examples could not be learnt; what was learnt before serves on", fault);
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.dispose();
      running = null;
    }
    if (thread != null) {
      thread.dispose();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}

package usher.bot.due;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Something to be looked after again and again while this node runs. One round at a time; one that fails is left to the next. */
public final class Rounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private final String what;
  private final Duration every;
  private final Supplier<Mono<Void>> round;
  private @Nullable Disposable running;

  /** @param what for messages
   *  @param round made anew each time; may be carried out by several nodes at once */
  public Rounds(String what, Duration every, Supplier<Mono<Void>> round) {
    this.what = what;
    this.every = every;
    this.round = round;
  }

  @Override
  public synchronized void start() {
    running =
        Flux.interval(every).onBackpressureDrop().concatMap(_ -> once(), 1).subscribe();
  }

  private Mono<Void> once() {
    return Mono.defer(round)
        .doOnError(fault -> LOG.debug("{} could not be looked after: {}", what, fault.getMessage()))
        .onErrorComplete();
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.dispose();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}

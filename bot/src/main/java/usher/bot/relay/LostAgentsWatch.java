package usher.bot.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.desk.LostAgents;

/** Looks for agents who are gone, from the start of this node to its end. Every node looks: the second to see a loss changes nothing. */
final class LostAgentsWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LostAgentsWatch.class);

  private final LostAgents lost;
  private final Duration every;
  private @Nullable Disposable running;

  LostAgentsWatch(LostAgents lost, Duration every) {
    this.lost = lost;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    running =
        Flux.interval(every).onBackpressureDrop().concatMap(tick -> look()).subscribe();
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

  /** A look that fails is made up for by the next. */
  private Mono<Void> look() {
    return lost.giveBack()
        .doOnNext(handoff -> LOG.info("handoff={} given back, its agent is gone", handoff.id()))
        .then()
        .onErrorResume(fault -> Mono.fromRunnable(
            () -> LOG.debug("lost agents could not be looked for: {}", fault.toString())));
  }
}

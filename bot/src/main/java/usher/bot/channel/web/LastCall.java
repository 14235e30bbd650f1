package usher.bot.channel.web;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells open sockets that this node stops, before it stops serving: so that nobody waits for them, and they come back, here or elsewhere. Not all at the same moment. */
final class LastCall implements SmartLifecycle {
  private static final Duration SPREAD = Duration.ofSeconds(1);
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  /** Completes, without a value, when the socket that asks should close; never fails. */
  Mono<Void> stopping() {
    return Mono.defer(() -> stopping.asMono()).then(Mono.defer(LastCall::turnOfThisOne));
  }

  private static Mono<Void> turnOfThisOne() {
    return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis())))
        .then();
  }

  @Override
  public void start() {
    stopping = Sinks.empty();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    stopping.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

package usher.bot.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.redis.Redis;

/** Keeps this node in step: takes the live version before the first user comes, then looks when it is told of a change, and every few seconds. */
final class LiveWatch implements SmartLifecycle, Redis.ChannelListener {
  private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LiveDesk desk;
  private final Redis redis;
  private final String channel;
  private final Duration every;
  private final Sinks.Many<String> told = Sinks.many().multicast().directBestEffort();
  private @Nullable Disposable running;

  LiveWatch(LiveDesk desk, Redis redis, String channel, Duration every) {
    this.desk = desk;
    this.redis = redis;
    this.channel = channel;
    this.every = every;
    redis.tell(this);
  }

  /** Before the web server, which comes late. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public synchronized void start() {
    desk.begin()
        .timeout(PATIENCE)
        .doOnError(fault -> LOG.warn("the live version cannot be read yet: {}", fault.toString()))
        .onErrorComplete()
        .toFuture()
        .join();
    running = Flux.merge(
            redis.hear(channel).onErrorComplete().cast(String.class), told.asFlux(), ticks())
        .onBackpressureLatest()
        .concatMap(_ -> look(), 1)
        .subscribe();
  }

  private Flux<String> ticks() {
    return Flux.interval(every).onBackpressureDrop().map(_ -> "look");
  }

  /** A look that fails is made up for by the next. */
  private Mono<Void> look() {
    return desk.look()
        .doOnError(
            fault -> LOG.debug("the live version could not be looked at: {}", fault.toString()))
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

  @Override
  public void joined(String heard) {
    message(heard, "");
  }

  @Override
  public void message(String heard, String message) {
    if (heard.equals(channel)) {
      told.tryEmitNext(message);
    }
  }
}

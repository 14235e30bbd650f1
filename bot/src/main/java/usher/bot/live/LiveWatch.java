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

  private final Watched watched;
  private final Redis redis;
  private final String channel;
  private final LiveSettings settings;
  private final Sinks.Many<String> told = Sinks.many().multicast().directBestEffort();
  private @Nullable Disposable running;

  LiveWatch(Watched watched, Redis redis, String channel, LiveSettings settings) {
    this.watched = watched;
    this.redis = redis;
    this.channel = channel;
    this.settings = settings;
    redis.tell(this);
  }

  /** Before the web server, which comes late. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public synchronized void start() {
    watched.begin().toFuture().join();
    running = Flux.merge(looks(), glances()).subscribe();
  }

  private Flux<Void> looks() {
    return Flux.merge(
            redis.hear(channel).onErrorComplete().cast(String.class),
            told.asFlux(),
            every(settings.look()))
        .onBackpressureLatest()
        .concatMap(_ -> quietly(watched.look()), 1);
  }

  private Flux<Void> glances() {
    return every(settings.glance()).concatMap(_ -> quietly(watched.glance()), 1);
  }

  private static Flux<String> every(Duration time) {
    return Flux.interval(time).onBackpressureDrop().map(_ -> "look");
  }

  /** A look that fails is made up for by the next. */
  private static Mono<Void> quietly(Mono<Void> look) {
    return look.doOnError(
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

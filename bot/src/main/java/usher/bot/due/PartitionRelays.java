package usher.bot.due;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.store.Partition;
import usher.bot.conversation.store.Wakes;

/** The relays of all partitions, from the start of this node to its end. Each partition is run by the one node that has its lease. */
final class PartitionRelays implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionRelays.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);
  private final DueBook book;
  private final Doing doing;
  private final Wakes wakes;
  private final DueSettings settings;
  private Sinks.Empty<Void> end = Sinks.empty();
  private Sinks.Empty<Void> ended = Sinks.empty();
  private @Nullable Disposable running;

  PartitionRelays(DueBook book, Doing doing, Wakes wakes, DueSettings settings) {
    this.book = book;
    this.doing = doing;
    this.wakes = wakes;
    this.settings = settings;
  }

  @Override
  public synchronized void start() {
    end = Sinks.empty();
    ended = Sinks.empty();
    var relays =
        IntStream.range(0, ConversationId.PARTITIONS).mapToObj(this::relay).toList();
    running = Flux.merge(Flux.fromIterable(relays), ConversationId.PARTITIONS)
        .doFinally(_ -> ended.tryEmitEmpty())
        .subscribe();
  }

  private Mono<Void> relay(int number) {
    var partition = new Partition(number);
    var ticks = Flux.interval(spread(number), settings.look()).onBackpressureDrop();
    var signals = Flux.merge(ticks, wakesOf(partition));
    return new PartitionRelay(partition, book, doing).run(signals, end.asMono());
  }

  /** Partitions are not looked at all at the same moment. */
  private Duration spread(int number) {
    return settings.look().multipliedBy(number).dividedBy(ConversationId.PARTITIONS);
  }

  /** Without the channel there are still the ticks; it is tried again with the next loss or start. */
  private Flux<Partition> wakesOf(Partition partition) {
    return wakes
        .work(partition)
        .doOnError(fault ->
            LOG.debug("partition {} has no wake-up: {}", partition.number(), fault.getMessage()))
        .retryWhen(reactor.util.retry.Retry.fixedDelay(Long.MAX_VALUE, settings.look()));
  }

  /** Ends after the jobs that were begun, at the latest after ten seconds. */
  @Override
  public synchronized void stop(Runnable callback) {
    var last = running;
    running = null;
    if (last == null) {
      callback.run();
      return;
    }
    ended
        .asMono()
        .timeout(LONGEST_END)
        .onErrorComplete()
        .doFinally(_ -> finish(last, callback))
        .subscribe();
    end.tryEmitEmpty();
  }

  private static void finish(Disposable last, Runnable callback) {
    last.dispose();
    callback.run();
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}

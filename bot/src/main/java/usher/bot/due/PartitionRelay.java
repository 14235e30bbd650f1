package usher.bot.due;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.conversation.store.Partition;

/** Runs what is due in one partition, while this node has it. One look at a time; jobs of different lanes side by side. */
final class PartitionRelay {
  private static final Logger LOG = LoggerFactory.getLogger(PartitionRelay.class);

  /** Jobs side by side in one partition. */
  private static final int BREADTH = 32;

  private final Partition partition;
  private final DueBook book;
  private final Doing doing;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final Set<String> doneMeanwhile = ConcurrentHashMap.newKeySet();
  private final Set<String> again = ConcurrentHashMap.newKeySet();
  private final Sinks.Many<Partition> nudges = Sinks.many().multicast().directBestEffort();
  private final Sinks.Many<Duration> alarms = Sinks.many().multicast().directBestEffort();

  PartitionRelay(Partition partition, DueBook book, Doing doing) {
    this.partition = partition;
    this.book = book;
    this.doing = doing;
  }

  /**
   * Looks at each signal and does what it finds. When the signals end, it ends after the jobs that were begun, and gives the partition up. Our own
   * nudges and alarms are listened to first: the first signal may be there at once, and what its look finds must not ring unheard.
   */
  Mono<Void> run(Flux<?> signals, Mono<?> end) {
    return Flux.merge(
            nudges.asFlux(), alarms.asFlux().switchMap(PartitionRelay::justAfter), signals)
        .takeUntilOther(end)
        .onBackpressureLatest()
        .concatMap(_ -> look(), 1)
        .flatMapIterable(jobs -> jobs)
        .flatMap(this::carryOut, BREADTH)
        .then(Mono.defer(() -> book.release(partition).onErrorComplete()));
  }

  /** What the last look has seen coming is not left to the next tick. */
  private static Mono<Long> justAfter(Duration wait) {
    return Mono.delay(wait.plusMillis(1));
  }

  private Mono<List<Job>> look() {
    return Mono.fromRunnable(doneMeanwhile::clear)
        .then(book.look(partition))
        .doOnNext(this::setAlarm)
        .map(look -> look.jobs().stream().filter(this::begin).toList())
        .doOnError(fault -> LOG.debug(
            "partition {} could not be looked at: {}", partition.number(), fault.getMessage()))
        .onErrorComplete();
  }

  private void setAlarm(Look look) {
    var next = look.next();
    if (next != null && next.compareTo(book.untilTick()) < 0) {
      alarms.tryEmitNext(next);
    }
  }

  /** False when the lane's last job is not done, or was done while we looked, so that we may have seen what is no more: it is looked at again. */
  private boolean begin(Job job) {
    if (!busy.add(job.lane())) {
      again.add(job.lane());
      return false;
    }
    var stale = doneMeanwhile.contains(job.lane());
    if (stale) {
      busy.remove(job.lane());
      nudges.tryEmitNext(partition);
    }
    return !stale;
  }

  private Mono<Void> carryOut(Job job) {
    return doing
        .carryOut(job)
        .doOnError(fault -> LOG.debug(
            "a job of partition {} must be done again: {}", partition.number(), fault.getMessage()))
        .onErrorComplete()
        .doFinally(_ -> done(job));
  }

  private void done(Job job) {
    doneMeanwhile.add(job.lane());
    busy.remove(job.lane());
    if (again.remove(job.lane())) {
      nudges.tryEmitNext(partition);
    }
  }
}

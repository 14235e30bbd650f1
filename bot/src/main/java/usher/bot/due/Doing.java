package usher.bot.due;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.conversation.Bell;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Deliveries;
import usher.bot.conversation.Finisher;
import usher.bot.conversation.Outcome;

/** Does a job, and crosses it off. A target that has failed is left in peace for a while: what is meant for it is put aside untried. */
final class Doing {
  private static final Logger LOG = LoggerFactory.getLogger(Doing.class);
  private final DueBook book;
  private final ConversationLog log;
  private final Ports ports;
  private final DueSettings settings;
  private final Clock clock;
  private final Map<String, Instant> resting = new ConcurrentHashMap<>();

  /** Whom the jobs are for. */
  record Ports(Deliveries deliveries, Bell bell, Finisher finisher) {}

  Doing(DueBook book, ConversationLog log, Ports ports, DueSettings settings, Clock clock) {
    this.book = book;
    this.log = log;
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
  }

  /** Empty; fails only when Redis is away, and then nothing is crossed off. */
  Mono<Void> carryOut(Job job) {
    return switch (job) {
      case Job.Deliver deliver ->
        rests(deliver.to().target()) ? park(deliver.to(), deliver.ids()) : deliver(deliver);
      case Job.Park park -> park(park.to(), park.ids());
      case Job.Retry retry -> book.parked(retry.to()).flatMap(parked -> retry(retry.to(), parked));
      case Job.Ring ring -> ring(ring);
      case Job.Finish finish -> finish(finish.conversation());
    };
  }

  private Mono<Void> park(Job.Lane lane, List<String> ids) {
    return book.park(lane, ids, settings.firstWait());
  }

  private Mono<Void> deliver(Job.Deliver job) {
    return inOrder(
            job.to(), job.deliveries().stream().map(Job.Waiting::delivery).toList())
        .flatMap(taken -> delivered(job, taken));
  }

  private Mono<Void> delivered(Job.Deliver job, int taken) {
    var rest = job.ids().subList(taken, job.ids().size());
    var crossedOff = book.delivered(job.to().conversation(), job.ids().subList(0, taken));
    return rest.isEmpty() ? crossedOff : crossedOff.then(park(job.to(), rest));
  }

  private Mono<Void> retry(Job.Lane lane, DueBook.Parked parked) {
    return inOrder(lane, parked.deliveries())
        .flatMap(taken -> book.settle(lane, taken, settings.waitAfter(parked.tries())));
  }

  /** @return how many were taken, from the front; those behind a failed one are not tried */
  private Mono<Integer> inOrder(Job.Lane lane, List<Outcome.Delivery> deliveries) {
    var taken = new AtomicInteger();
    return Flux.fromIterable(deliveries)
        .concatMap(delivery ->
            deliver(lane.conversation(), delivery).doOnSuccess(_ -> taken.incrementAndGet()))
        .then()
        .onErrorResume(fault -> failed(lane.target(), fault))
        .then(Mono.fromSupplier(taken::get));
  }

  private Mono<Void> deliver(ConversationId from, Outcome.Delivery delivery) {
    return ports.deliveries().deliver(from, delivery).timeout(settings.limit());
  }

  private Mono<Void> failed(String target, Throwable fault) {
    if (!rests(target)) {
      LOG.warn(
          "delivery failed, it will be tried again target={} fault={}",
          target,
          fault.getClass().getSimpleName());
    }
    resting.put(target, clock.instant().plus(settings.firstWait()));
    return Mono.empty();
  }

  private boolean rests(String target) {
    return resting.getOrDefault(target, Instant.MIN).isAfter(clock.instant());
  }

  private Mono<Void> ring(Job.Ring ring) {
    return ports
        .bell()
        .ring(ring.conversation(), ring.timer(), ring.due())
        .timeout(settings.patience())
        .then(Mono.defer(() -> book.rung(ring)))
        .onErrorResume(fault -> unheard(ring, fault));
  }

  private Mono<Void> unheard(Job.Ring ring, Throwable fault) {
    LOG.warn(
        "timer was not heard conversation={} timer={} fault={}",
        ring.conversation(),
        ring.timer(),
        fault.getClass().getSimpleName());
    return book.later(ring, settings.firstWait().multipliedBy(5));
  }

  private Mono<Void> finish(ConversationId id) {
    return log.takeOver(id)
        .flatMap(turn -> ports.finisher().finish(turn).timeout(settings.patience()))
        .doOnError(
            fault -> LOG.warn("a lost turn could not be finished conversation={}", id, fault))
        .onErrorComplete();
  }
}

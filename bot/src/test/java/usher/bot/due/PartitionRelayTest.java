package usher.bot.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import usher.bot.conversation.Bell;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Deliveries;
import usher.bot.conversation.Finisher;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.Partition;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Turns;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.Redis;
import usher.bot.redis.RedisForTests;

/** What is due, on a real Redis. */
@Timeout(60)
class PartitionRelayTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private static final DueSettings SETTINGS = new DueSettings(
      Duration.ofMillis(400),
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      Duration.ofSeconds(5),
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      100);
  private final Redis redis = redis();
  private final Lease lease = lease();
  private final Wakes wakes = new Wakes(redis);
  private final ConversationLog log =
      new RedisConversationLog(redis, new EventJson(), wakes, lease);
  private final ConversationId id = ConversationId.random();
  private final List<String> delivered = new CopyOnWriteArrayList<>();
  private final List<String> rung = new CopyOnWriteArrayList<>();
  private final Map<String, Boolean> broken = new ConcurrentHashMap<>();
  private final Sinks.Empty<Void> end = Sinks.empty();
  private final List<Disposable> relays = new CopyOnWriteArrayList<>();

  /** What nobody renews is taken over after this time. */
  Lease lease() {
    return new Lease(Duration.ofMillis(800), Duration.ofMillis(200));
  }

  Redis redis() {
    return RedisForTests.shared();
  }

  @AfterEach
  void stop() {
    end.tryEmitEmpty();
    relays.forEach(Disposable::dispose);
  }

  private void relay(String node) {
    relay(node, this::deliver, this::ring, this::finish);
  }

  private void relay(String node, Deliveries deliveries, Bell bell, Finisher finisher) {
    var book = new DueBook(redis, node, lease, SETTINGS);
    var doing = new Doing(
        book, log, new Doing.Ports(deliveries, bell, finisher), SETTINGS, Clock.systemUTC());
    var partition = Partition.of(id);
    var signals = Flux.merge(wakes.work(partition), Flux.interval(SETTINGS.look()));
    relays.add(
        new PartitionRelay(partition, book, doing).run(signals, end.asMono()).subscribe());
  }

  private Mono<Void> deliver(ConversationId from, Outcome.Delivery delivery) {
    if (!from.equals(id)) {
      return Mono.empty();
    }
    if (broken.getOrDefault(delivery.target(), false)) {
      return Mono.error(new IllegalStateException("the target is broken"));
    }
    return Mono.fromRunnable(() -> delivered.add(delivery.target() + " " + delivery.key()));
  }

  private Mono<Void> ring(ConversationId conversation, String timer, Instant due) {
    return conversation.equals(id)
        ? Mono.fromRunnable(() -> rung.add(conversation + " " + timer + " " + due))
        : Mono.empty();
  }

  private Mono<Void> finish(Claim.Opened turn) {
    return log.record(turn.turn(), Turns.answers(turn, "sorry, that took long"));
  }

  private void turn(String input, Outcome.Delivery... outbox) {
    var opened = Turns.opened(log.claim(id, Turns.says(input, "text")).block(LONG_ENOUGH));
    log.record(opened.turn(), Turns.with(Turns.answers(opened, "answer"), outbox))
        .block(LONG_ENOUGH);
  }

  private void timers(String input, Outcome.Timer... timers) {
    var opened = Turns.opened(log.claim(id, Turns.says(input, "text")).block(LONG_ENOUGH));
    log.record(opened.turn(), Turns.with(Turns.answers(opened, "answer"), timers))
        .block(LONG_ENOUGH);
  }

  private static Outcome.Delivery to(String target, String key) {
    return new Outcome.Delivery(target, key, Map.of("number", "7", "text", "a|b\n你好"));
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    Awaitility.await()
        .atMost(LONG_ENOUGH)
        .pollInterval(Duration.ofMillis(10))
        .until(condition::getAsBoolean);
  }

  private boolean nothingLeft() {
    var p = Partition.of(id);
    return redis.commands().xlen(p.outbox()).block() == 0
        && redis.commands().hlen(p.parked()).block() == 0;
  }

  @Test
  void deliversInOrderAndOnce() {
    relay("a");
    relay("b");

    for (var i = 0; i < 20; i++) {
      turn("i" + i, to("queue", "k" + i), to("records", "k" + i));
    }
    await(() -> delivered.size() >= 40 && nothingLeft());

    assertThat(delivered).doesNotHaveDuplicates().hasSize(40);
    assertThat(delivered.stream().filter(line -> line.startsWith("queue")))
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 20).mapToObj(i -> "queue k" + i).toList());
  }

  @Test
  void keepsTheOrderOfATargetThatFailsAndServesTheOthers() {
    relay("a");
    broken.put("records", true);

    turn("i1", to("records", "k1"), to("queue", "k1"));
    turn("i2", to("records", "k2"), to("queue", "k2"));
    await(() -> delivered.size() == 2);
    assertThat(delivered).containsExactly("queue k1", "queue k2");
    turn("i3", to("records", "k3"));
    broken.put("records", false);
    await(() -> delivered.size() == 5 && nothingLeft());

    assertThat(delivered.subList(2, 5)).containsExactly("records k1", "records k2", "records k3");
  }

  @Test
  void givesUpOnATargetThatNeverAnswersAndServesTheOthers() {
    relay(
        "a",
        (from, delivery) ->
            delivery.target().equals("mail") ? Mono.never() : deliver(from, delivery),
        this::ring,
        this::finish);

    turn("i1", to("mail", "k1"), to("queue", "k1"));
    turn("i2", to("queue", "k2"));
    await(() -> delivered.size() == 2);

    assertThat(delivered).containsExactly("queue k1", "queue k2");
    await(() -> redis.commands().xlen(Partition.of(id).outbox()).block() == 0);
    assertThat(redis.commands().hget(Partition.of(id).parked(), id + "|mail").block())
        .contains("k1");
    redis.commands().hdel(Partition.of(id).parked(), id + "|mail").block();
  }

  @Test
  void ringsATimerThatIsDue() {
    relay("a");
    var soon = Instant.ofEpochMilli(System.currentTimeMillis() + 200);
    var late = soon.plusSeconds(3600);

    timers("i1", new Outcome.Timer("idle", soon), new Outcome.Timer("abandoned", late));
    await(() -> !rung.isEmpty());

    assertThat(rung).containsExactly(id + " idle " + soon);
    assertThat(due()).contains("t|" + id + "|abandoned|" + late.toEpochMilli());
  }

  @Test
  void ringsOnlyTheLatestOfATimerThatWasMovedAndNoneThatWasCleared() {
    var soon = Instant.ofEpochMilli(System.currentTimeMillis() + 100);
    var moved = soon.plusMillis(100);
    timers("i1", new Outcome.Timer("idle", soon), new Outcome.Timer("other", soon));
    timers("i2", new Outcome.Timer("idle", moved), new Outcome.Timer("other", null));

    relay("a");
    await(() -> !rung.isEmpty());
    await(() -> due().isEmpty());

    assertThat(rung).containsExactly(id + " idle " + moved);
  }

  @Test
  void ringsAgainUntilItIsHeard() {
    var soon = Instant.ofEpochMilli(System.currentTimeMillis());
    var deaf = new java.util.concurrent.atomic.AtomicInteger(1);
    relay(
        "a",
        this::deliver,
        (c, t, d) -> deaf.getAndDecrement() > 0
            ? Mono.error(new IllegalStateException("deaf"))
            : ring(c, t, d),
        this::finish);

    timers("i1", new Outcome.Timer("idle", soon));
    await(() -> !rung.isEmpty());

    assertThat(rung).containsExactly(id + " idle " + soon);
  }

  @Test
  void finishesATurnWhoseNodeIsSilent() {
    relay("a");

    var lost = Turns.opened(log.claim(id, Turns.says("i1", "text")).block(LONG_ENOUGH));
    var again = log.claim(id, Turns.says("i1", "text")).block(LONG_ENOUGH);

    assertThat(again).isEqualTo(new Claim.Repeated(Turns.reply("sorry, that took long")));
    assertThat(lost.turn().number()).isEqualTo(1);
  }

  @Test
  void goesOverToAnotherNodeWhenTheFirstIsGone() {
    relay("a");
    turn("i1", to("queue", "k1"));
    await(() -> delivered.size() == 1);

    relays.forEach(Disposable::dispose);
    relay(UUID.randomUUID().toString());
    turn("i2", to("queue", "k2"));
    await(() -> delivered.size() == 2);

    assertThat(delivered).containsExactly("queue k1", "queue k2");
  }

  /** One look, and no tick for a minute. */
  private void relayThatLooksOnce(String node) {
    relayThatRarelyLooks(node, Flux.concat(Mono.just(0), Mono.never()));
  }

  private void relayThatRarelyLooks(String node, Flux<Integer> signals) {
    var rarely = new DueSettings(
        SETTINGS.lease(),
        Duration.ofMinutes(1),
        SETTINGS.limit(),
        SETTINGS.patience(),
        SETTINGS.firstWait(),
        SETTINGS.longestWait(),
        SETTINGS.batch());
    var book = new DueBook(redis, node, lease, rarely);
    var ports = new Doing.Ports(this::deliver, this::ring, this::finish);
    var doing = new Doing(book, log, ports, rarely, Clock.systemUTC());
    relays.add(new PartitionRelay(Partition.of(id), book, doing)
        .run(signals, end.asMono())
        .subscribe());
  }

  /** A signal that is there at once, and a subscription that ends only when its look has been answered: the connection answers in order. */
  private Flux<Integer> signalThatIsAnsweredBeforeTheSubscriptionEnds() {
    return Flux.create(signals -> {
      signals.next(0);
      await(() -> redis.commands().exists(Partition.of(id).relay()).block(LONG_ENOUGH) == 1);
    });
  }

  @Test
  void hearsWhatItsFirstLookFindsHoweverSlowlyItStarts() {
    Turns.opened(log.claim(id, Turns.says("i1", "text")).block(LONG_ENOUGH));

    relayThatRarelyLooks("a", signalThatIsAnsweredBeforeTheSubscriptionEnds());
    await(() -> !Turns.said(log, id).isEmpty());

    assertThat(Turns.said(log, id)).containsExactly("sorry, that took long");
  }

  @Test
  void takesALostTurnOverWhenItsLeaseEndsAndNotAtTheNextTick() {
    Turns.opened(log.claim(id, Turns.says("i1", "text")).block(LONG_ENOUGH));

    relayThatLooksOnce("a");
    await(() -> !Turns.said(log, id).isEmpty());

    assertThat(Turns.said(log, id)).containsExactly("sorry, that took long");
  }

  @Test
  void takesALostNodesPartitionWhenItsLeaseEndsAndNotAtTheNextTick() {
    turn("i1", to("queue", "k1"));
    new DueBook(redis, "a node that is lost", lease, SETTINGS)
        .look(Partition.of(id))
        .block(LONG_ENOUGH);

    relayThatLooksOnce("a");
    await(() -> delivered.size() == 1);

    assertThat(delivered).containsExactly("queue k1");
  }

  private List<String> due() {
    var all = redis
        .commands()
        .zrange(Partition.of(id).due(), 0, -1)
        .collectList()
        .blockOptional()
        .orElseThrow();
    return all.stream().filter(member -> member.contains(id.value())).toList();
  }
}

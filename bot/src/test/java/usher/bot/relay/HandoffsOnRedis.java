package usher.bot.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import usher.bot.catalogue.Catalogue;
import usher.bot.channel.FrontDoor;
import usher.bot.conversation.CareEvent.AgentActed;
import usher.bot.conversation.Claim;
import usher.bot.conversation.ConversationEvent;
import usher.bot.conversation.ConversationId;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.Effects;
import usher.bot.conversation.Input;
import usher.bot.conversation.Outcome;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.Reply;
import usher.bot.conversation.store.EventJson;
import usher.bot.conversation.store.Lease;
import usher.bot.conversation.store.RedisConversationLog;
import usher.bot.conversation.store.Turns;
import usher.bot.conversation.store.Wakes;
import usher.bot.redis.Redis;
import usher.bot.routing.Router;
import usher.bot.routing.RoutingRules;
import usher.handoff.queue.Routing;
import usher.handoff.store.HandoffFile;
import usher.handoff.twin.Samples;

/** The agents' side on a real Redis, with as much of the corridor as it needs: acts are claimed, followed and recorded. Deliveries wait until they are told. */
final class HandoffsOnRedis implements FrontDoor {
  final QueueProjection projection;
  final ConversationLog log;
  final Places places;
  final Seating store;
  final RelayQueueView view;
  private final Redis redis;
  private final Relay relay;
  private final List<Delivery> outbox = new CopyOnWriteArrayList<>();
  private final Map<String, ConversationId> conversations = new HashMap<>();

  HandoffsOnRedis(Redis redis) {
    this(redis, Clock.systemUTC());
  }

  HandoffsOnRedis(Redis redis, Clock clock) {
    this(redis, clock, Duration.ofMinutes(1));
  }

  /** @param settled after which a place on a desk must have its handoff */
  HandoffsOnRedis(Redis redis, Clock clock, Duration settled) {
    this.redis = redis;
    projection = new QueueProjection(redis);
    places = new Places(redis);
    log = new RedisConversationLog(redis, new EventJson(), new Wakes(redis), Lease.USUAL);
    var agents = Stream.of(Samples.LIN, Samples.TOM)
        .map(agent -> new Roster.Entry(agent, "", ""))
        .toList();
    var roster = new Roster(agents, (_, _) -> false, "", Schedulers.immediate());
    var briefing = new Briefing(
        new Catalogue(List.of(), List.of()),
        new Router(
            new Catalogue(List.of(), List.of()),
            RoutingRules.NONE,
            (_, _) -> new Router.Served(Samples.IT.value(), "service"),
            Router.Surroundings.in(ZoneOffset.UTC)),
        (person, _) -> person,
        (_, _, _) -> Optional.empty());
    relay = new Relay(
        log,
        briefing,
        () -> new Routing(List.of()),
        roster,
        new RedisPresence(redis),
        new LineOnRedis(projection, places),
        new Promising(
            briefing,
            new RelaySettings.Promises(Duration.ofHours(2), Duration.ofHours(24)),
            java.time.ZoneOffset.UTC,
            clock),
        clock);
    store = new Seating(new RelayHandoffStore(log, this, clock), places, roster, settled);
    view = new RelayQueueView(projection, store, () -> List.of(Samples.IT, Samples.CARS));
  }

  /** Queues and desks are shared by all tests on this Redis. */
  void clear() {
    var queues =
        Flux.just(Samples.IT, Samples.CARS).map(queue -> "usher:queue:{%s}".formatted(queue));
    var desks = Flux.just(Samples.LIN, Samples.TOM, Samples.CARA)
        .map(agent -> "usher:agent:" + agent.id() + ":desk");
    var versions = queues.map(queue -> queue + ":versions");
    var seats = Flux.just(Samples.LIN, Samples.TOM).map(agent -> "usher:agent:" + agent.id());
    Flux.concat(queues, versions, desks, seats, Flux.just("usher:presence"))
        .concatMap(key -> redis.commands().del(key))
        .blockLast();
  }

  /** An id as the relay gives it: of a conversation of its own. */
  String id(String name) {
    return HandoffDocument.id(conversations.computeIfAbsent(name, _ -> ConversationId.random()), 1)
        .value();
  }

  void open(HandoffFile file) {
    var id = HandoffDocument.conversation(file.handoff().id());
    var turn =
        Turns.opened(log.claim(id, Turns.says("begin", "a person, please")).block());
    var effects = new Effects(
        List.of(QueueDelivery.of(file.handoff())),
        List.of(),
        List.of(HandoffDocument.write(file, 0)));
    record(turn, List.of(), effects).block();
  }

  @Override
  public Mono<Reply> begin(ConversationId id, Beginning beginning) {
    return Mono.error(new UnsupportedOperationException("conversations are begun by open"));
  }

  @Override
  public Mono<Reply> receive(ConversationId id, Input input) {
    return log.claim(id, input).flatMap(claim -> answer(claim, (AgentActed) input.what()));
  }

  private Mono<Reply> answer(Claim claim, AgentActed act) {
    return switch (claim) {
      case Claim.Repeated repeated -> Mono.just(repeated.reply());
      case Claim.Opened turn ->
        relay
            .follow(turn.soFar(), act)
            .flatMap(came -> record(turn, came.events(), came.effects()));
    };
  }

  private Mono<Reply> record(Claim.Opened turn, List<ConversationEvent> events, Effects effects) {
    var plain = Turns.outcome(turn, events, "done");
    var outcome = new Outcome(
        plain.events(),
        plain.reply(),
        plain.after(),
        effects.outbox(),
        effects.timers(),
        effects.documents());
    return log.record(turn.turn(), outcome)
        .doOnSuccess(_ -> outbox.addAll(effects.outbox()))
        .thenReturn(plain.reply());
  }

  /** Tells everything twice, the second time from the beginning: at least once is all that outboxes promise. */
  void settle() {
    var twice = new ArrayList<>(outbox);
    twice.addAll(outbox);
    Flux.fromIterable(twice)
        .filter(delivery -> delivery.target().equals(QueueDelivery.TARGET))
        .concatMap(one -> projection.follow(one.content()))
        .blockLast();
    outbox.clear();
  }
}

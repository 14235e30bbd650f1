package usher.bot.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import usher.bot.catalogue.Catalogue;
import usher.bot.channel.FrontDoor;
import usher.bot.communication.Names;
import usher.bot.conversation.ConversationLog;
import usher.bot.conversation.DeliveryTarget;
import usher.bot.conversation.Outcome.Delivery;
import usher.bot.conversation.PersonId;
import usher.bot.desk.DeskFolder;
import usher.bot.due.Rounds;
import usher.bot.desk.Today;
import usher.bot.redis.Redis;
import usher.bot.validation.ValidationSettings;
import usher.bot.validation.directory.HashedSecret;
import usher.bot.validation.directory.Acquainted;
import usher.bot.validation.directory.Person;
import usher.bot.routing.Router;
import usher.handoff.HandoffId;
import usher.handoff.PresenceStore;
import usher.handoff.QueueView;
import usher.handoff.Signals;
import usher.handoff.desk.AgentDesk;
import usher.handoff.desk.LostAgents;
import usher.handoff.queue.Routing;
import usher.handoff.store.HandoffStore;
import usher.handoff.web.AdminDoor;
import usher.handoff.web.AgentRoutes;
import usher.handoff.web.DeskPageRoutes;
import usher.handoff.web.DeskPorts;
import usher.handoff.web.DeskSettings;

/** Puts the agents' side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelaySettings.class, ValidationSettings.class})
class RelayConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(RelayConfiguration.class);
  /** An accept takes a turn, and a turn at most some seconds. */
  private static final Duration SETTLED = Duration.ofSeconds(30);

  @Bean
  DeskTeams deskTeams(Today today, Clock clock) {
    return new DeskTeams(today::teams, clock);
  }

  @Bean
  Roster roster(DeskTeams teams, ValidationSettings settings, Scheduler slowScheduler) {
    var nobodys = HashedSecret.ofNobody(120_000);
    return new Roster(
        teams::entries,
        (typed, agent) -> teams.password(agent).orElse(nobodys).matches(typed, settings.pepper()),
        "",
        slowScheduler);
  }

  @Bean
  PresenceStore presenceStore(Redis redis) {
    return new RedisPresence(redis);
  }

  @Bean
  QueueProjection queueProjection(Redis redis) {
    return new QueueProjection(redis);
  }

  @Bean
  Signals signals(Redis redis) {
    return new RedisSignals(redis);
  }

  @Bean
  Briefing briefing(Acquainted acquainted, Catalogue catalogue, Router router, List<Names> names) {
    return new Briefing(
        catalogue,
        router,
        (person, language) ->
            acquainted.with(new PersonId(person)).map(Person::name).orElse(person),
        Names.any(names));
  }

  @Bean
  Promising promising(Briefing briefing, RelaySettings settings, DeskFolder desk, Clock clock) {
    return new Promising(briefing, settings.promises(), desk.info().zone(), clock);
  }

  @Bean
  Relay relay(
      ConversationLog log,
      Briefing briefing,
      DeskTeams teams,
      Roster roster,
      PresenceStore presences,
      QueueProjection queues,
      Promising promising,
      Redis redis,
      Clock clock) {
    return new Relay(
        log,
        briefing,
        () -> new Routing(teams.all()),
        roster,
        presences,
        new LineOnRedis(queues, new Places(redis)),
        promising,
        clock);
  }

  /** The front door stands on the relay, and the store on the front door: the store asks for the door when it is first used. */
  @Bean
  Seating handoffStore(
      ConversationLog log, @Lazy FrontDoor door, Redis redis, Roster roster, Clock clock) {
    return new Seating(new RelayHandoffStore(log, door, clock), new Places(redis), roster, SETTLED);
  }

  @Bean
  Rounds seatingRounds(Seating seating) {
    return new Rounds("places on desks", SETTLED, seating::reconcile);
  }

  @Bean
  QueueView queueView(QueueProjection projection, HandoffStore store, DeskTeams teams) {
    return new RelayQueueView(projection, store, teams::queues);
  }

  @Bean
  AgentDesk agentDesk(HandoffStore store, QueueView queues, Clock clock) {
    return new AgentDesk(store, queues, clock);
  }

  @Bean
  LostAgents lostAgents(
      PresenceStore presences,
      QueueView queues,
      AgentDesk desk,
      RelaySettings settings,
      Clock clock) {
    return new LostAgents(presences, queues, desk, settings.patience(), clock);
  }

  @Bean
  Rounds lostAgentsRounds(LostAgents lost, RelaySettings settings) {
    return new Rounds("agents who are gone", settings.lookForLost(), () -> givenBack(lost));
  }

  /** Every node looks: the second to see a loss changes nothing. */
  private static Mono<Void> givenBack(LostAgents lost) {
    return lost.giveBack()
        .doOnNext(handoff -> LOG.info("handoff={} given back, its agent is gone", handoff.id()))
        .then();
  }

  @Bean
  RedisSigns signs(
      Redis redis, ConversationLog log, HandoffStore store, QueueProjection projection) {
    return new RedisSigns(redis, log, store, projection);
  }

  @Bean
  DeskPorts deskPorts(
      AgentDesk desk,
      Roster roster,
      PresenceStore presences,
      ConversationLog log,
      Signals signals,
      RedisSigns signs,
      Catalogue catalogue) {
    return new DeskPorts(
        desk,
        roster,
        presences,
        new LogTranscript(log),
        signals,
        signs::give,
        new DeskIntents(catalogue));
  }

  @Bean
  RouterFunction<ServerResponse> agentRoutes(DeskPorts ports, RelaySettings settings, Clock clock) {
    return new AgentRoutes(ports, logins(settings), clock)
        .routes()
        .and(new DeskPageRoutes().routes());
  }

  @Bean
  Admins admins(DeskPorts ports, RelaySettings settings, Clock clock) {
    return new Admins(new AdminDoor(ports, logins(settings), clock));
  }

  private static DeskSettings logins(RelaySettings settings) {
    return new DeskSettings(settings.cookieKey(), settings.session(), settings.secureCookie());
  }

  @Bean
  DeliveryTarget queueDeliveries(QueueProjection projection) {
    return new Told(QueueDelivery.TARGET, delivery -> projection.follow(delivery.content()));
  }

  @Bean
  DeliveryTarget erasedHandoffs(QueueProjection projection, Redis redis) {
    return new ErasedHandoffs(projection, new Places(redis));
  }

  @Bean
  DeliveryTarget deskDeliveries(QueueProjection projection, HandoffStore store) {
    return new Told("desk", delivery -> line(projection, store, delivery));
  }

  private static Mono<Void> line(
      QueueProjection projection, HandoffStore store, Delivery delivery) {
    var handoff = delivery.content().getOrDefault("handoff", "");
    return store
        .load(new HandoffId(handoff))
        .flatMap(
            file -> projection.signal(handoff, file.handoff().place().queue().value(), "LINE"));
  }

  /** A target with one thing to do. */
  private record Told(String name, Function<Delivery, Mono<Void>> how) implements DeliveryTarget {
    @Override
    public Mono<Void> deliver(Delivery delivery) {
      return how.apply(delivery);
    }
  }
}

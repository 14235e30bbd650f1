package usher.handoff.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.handoff.Agent;
import usher.handoff.AgentId;
import usher.handoff.AgentRoster;
import usher.handoff.PresenceStore;
import usher.handoff.Role;
import usher.handoff.Signal;

/** Tells a page what to look at again, from whichever node the change came. Event {@code hello} opens the stream:
 *  {@code resumed} true means that nothing was missed since the last event id; else the page looks at everything.
 *  Then {@code signal}s with ids, and a {@code beat} every 15 seconds, which is also the agent's sign of life. */
final class AgentStream {
  private static final int KEPT = 256;
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
      new ParameterizedTypeReference<>() {};

  /** Ids of one node mean nothing to another, nor after a restart. */
  private final String node = UUID.randomUUID().toString().substring(0, 8);

  private final AtomicLong latest = new AtomicLong();
  private final Flux<Numbered> recent;
  private final PresenceStore presence;
  private final AgentRoster roster;
  private final SessionCookie cookie;
  private final Clock clock;

  AgentStream(DeskPorts ports, SessionCookie cookie, Clock clock) {
    this.recent = ports.signals().changes().map(this::number).replay(KEPT).autoConnect();
    this.presence = ports.presence();
    this.roster = ports.roster();
    this.cookie = cookie;
    this.clock = clock;
  }

  Mono<ServerResponse> open(ServerRequest request) {
    var lastId = request.headers().firstHeader("Last-Event-ID");
    var events = events(AgentAccess.agent(request), Place.of(lastId == null ? "" : lastId))
        .takeUntilOther(end(request));
    return Answers.plain(HttpStatus.OK)
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("X-Accel-Buffering", "no")
        .body(events, EVENT);
  }

  private Mono<Long> end(ServerRequest request) {
    return Mono.justOrEmpty(cookie.read(request))
        .flatMap(session -> Mono.delay(Duration.between(clock.instant(), session.expires())));
  }

  private Flux<ServerSentEvent<String>> events(Agent agent, Place last) {
    return Flux.defer(() -> from(agent, last));
  }

  private Flux<ServerSentEvent<String>> from(Agent agent, Place last) {
    var now = latest.get();
    var resumed = last.node().equals(node) && last.number() <= now && now - last.number() <= KEPT;
    var begin = resumed ? last.number() : now;
    var live = recent
        .filter(one -> one.number() > begin)
        .filter(one -> concerns(agent, one.signal()))
        .map(this::event);
    return Flux.concat(Mono.just(hello(begin, resumed)), whileThere(agent.id(), live));
  }

  private Flux<ServerSentEvent<String>> whileThere(
      AgentId agent, Flux<ServerSentEvent<String>> live) {
    return beats(agent).publish(beats -> Flux.merge(beats, live.takeUntilOther(beats.then())));
  }

  /** Ends when the agent is taken off the roster. */
  private Flux<ServerSentEvent<String>> beats(AgentId agent) {
    return Flux.interval(Duration.ZERO, BEAT)
        .onBackpressureDrop()
        .concatMap(
            _ -> presence.seen(agent, clock.instant()).then(roster.find(agent).hasElement()))
        .takeWhile(Boolean::booleanValue)
        .map(_ -> beat());
  }

  private static boolean concerns(Agent agent, Signal signal) {
    return agent.queues().contains(signal.queue()) || agent.roles().contains(Role.SUPERVISOR);
  }

  private Numbered number(Signal signal) {
    return new Numbered(latest.incrementAndGet(), signal);
  }

  private ServerSentEvent<String> hello(long number, boolean resumed) {
    return ServerSentEvent.<String>builder()
        .event("hello")
        .id(node + "-" + number)
        .retry(RETRY)
        .data(DeskJson.write(Map.of("resumed", resumed)))
        .build();
  }

  private ServerSentEvent<String> event(Numbered one) {
    return ServerSentEvent.<String>builder()
        .event("signal")
        .id(node + "-" + one.number())
        .data(DeskJson.write(one.signal()))
        .build();
  }

  private static ServerSentEvent<String> beat() {
    return ServerSentEvent.<String>builder().event("beat").data("{}").build();
  }

  private record Numbered(long number, Signal signal) {}

  /** Where a page has come to. */
  private record Place(String node, long number) {
    static Place of(String id) {
      var dash = id.indexOf('-');
      try {
        return dash < 0
            ? new Place("", 0)
            : new Place(id.substring(0, dash), Long.parseLong(id, dash + 1, id.length(), 10));
      } catch (NumberFormatException _) {
        return new Place("", 0);
      }
    }
  }
}

package usher.bot.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import usher.bot.redis.RedisForTests;
import usher.handoff.Availability;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.desk.AgentDesk;
import usher.handoff.desk.LostAgents;
import usher.handoff.queue.WaitingOrder;
import usher.handoff.twin.ClockInHand;
import usher.handoff.twin.Samples;

/** An agent accepts, and is gone before the first word. */
@Timeout(60)
class VanishedAgentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private final ClockInHand clock = new ClockInHand(Samples.NOON);
  private final HandoffsOnRedis handoffs = new HandoffsOnRedis(RedisForTests.shared(), clock);
  private final RedisPresence presence = new RedisPresence(RedisForTests.shared());
  private final AgentDesk desk = new AgentDesk(handoffs.store, handoffs.view, clock);
  private final LostAgents lost = new LostAgents(presence, handoffs.view, desk, PATIENCE, clock);

  @BeforeEach
  void clear() {
    handoffs.clear();
    presence.declare(Samples.LIN.id(), Availability.READY, clock.instant()).block();
  }

  private HandoffId waiting(String name, Duration ago) {
    var handoff = Samples.waiting(handoffs.id(name), 3, Samples.NOON.minus(ago));
    handoffs.open(Samples.file(handoff));
    return handoff.id();
  }

  private java.util.List<HandoffId> queue() {
    handoffs.settle();
    return handoffs
        .view
        .waiting()
        .sort(WaitingOrder.INSTANCE)
        .map(Handoff::id)
        .collectList()
        .block();
  }

  @Test
  void goesBackToTheFrontWithItsContextWithin45Seconds() {
    var patient = waiting("patient", Duration.ofMinutes(9));
    var left = waiting("left", Duration.ofMinutes(1));
    var before = handoffs.store.load(left).map(file -> file.context()).block();
    desk.accept(Samples.LIN, left, new InputId("accept")).block();
    assertThat(queue()).containsExactly(patient);

    clock.move(PATIENCE);
    assertThat(lost.giveBack().collectList().block()).isEmpty();
    clock.move(LOOK);
    var given = lost.giveBack().map(Handoff::id).collectList().block();

    assertThat(given).containsExactly(left);
    assertThat(queue()).containsExactly(left, patient);
    assertThat(handoffs.store.load(left).map(file -> file.context()).block()).isEqualTo(before);
    assertThat(handoffs.store.load(left).map(file -> file.handoff().state()).block())
        .isEqualTo(new HandoffState.Waiting(true));
    assertThat(handoffs
            .places
            .keptFor(Samples.LIN.id(), Duration.ZERO)
            .collectList()
            .block())
        .isEmpty();
  }

  @Test
  void givesItBackOnceHoweverManyNodesNotice() {
    var left = waiting("left", Duration.ofMinutes(1));
    desk.accept(Samples.LIN, left, new InputId("accept")).block();
    handoffs.settle();
    clock.move(PATIENCE.plus(LOOK));

    var both = reactor.core.publisher.Flux.merge(lost.giveBack(), lost.giveBack())
        .map(Handoff::version)
        .distinct()
        .collectList()
        .block();

    assertThat(both).hasSize(1);
    assertThat(handoffs.store.load(left).map(file -> file.handoff().version()).block())
        .isEqualTo(3);
  }
}

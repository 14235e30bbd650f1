package usher.bot.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import usher.bot.redis.RedisForTests;
import usher.handoff.Disposition;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.WrapUp;
import usher.handoff.desk.AgentDesk;
import usher.handoff.desk.DeskAnswer;
import usher.handoff.desk.HandoffAct;
import usher.handoff.desk.Refusal;
import usher.handoff.twin.Samples;

/** An agent takes no more than their desk can hold, however many clicks come at once. */
@Timeout(60)
class CapacityTest {
  private final HandoffsOnRedis handoffs = new HandoffsOnRedis(RedisForTests.shared());
  private final AgentDesk desk = new AgentDesk(handoffs.store, handoffs.view, Clock.systemUTC());

  @BeforeEach
  void clear() {
    handoffs.clear();
  }

  private HandoffId waiting(String name) {
    var handoff = Samples.waiting(handoffs.id(name));
    handoffs.open(Samples.file(handoff));
    return handoff.id();
  }

  private Mono<DeskAnswer> accept(HandoffId id) {
    return desk.accept(Samples.LIN, id, input());
  }

  private static InputId input() {
    return new InputId(UUID.randomUUID().toString());
  }

  @Test
  void takesTwoOfFourAcceptedAtTheSameMoment() {
    var ids = Flux.just("h1", "h2", "h3", "h4").map(this::waiting).collectList().block();

    var answers = Flux.fromIterable(ids).flatMap(this::accept).collectList().block();

    assertThat(answers).filteredOn(DeskAnswer.Done.class::isInstance).hasSize(2);
    assertThat(answers)
        .filteredOn(DeskAnswer.Refused.class::isInstance)
        .extracting(answer -> ((DeskAnswer.Refused) answer).why())
        .containsOnly(Refusal.FULL)
        .hasSize(2);
    assertThat(ids).filteredOn(this::held).hasSize(2);
  }

  private boolean held(HandoffId id) {
    return handoffs
        .store
        .load(id)
        .map(file -> file.handoff().heldBy(Samples.LIN.id()))
        .blockOptional()
        .orElseThrow();
  }

  @Test
  void hasRoomForAsManyAsAreNotTaken() {
    var line = new LineOnRedis(handoffs.projection, handoffs.places);
    assertThat(line.room(List.of(Samples.LIN)).block()).isEqualTo(Samples.LIN.capacity());

    accept(waiting("h1")).block();

    assertThat(line.room(List.of(Samples.LIN)).block()).isEqualTo(Samples.LIN.capacity() - 1);
    assertThat(line.room(List.of()).block()).isZero();
  }

  @Test
  void hasAPlaceAgainAtOnceWhenOneIsWrappedUp() {
    var first = waiting("h1");
    accept(first).then(accept(waiting("h2"))).block();
    handoffs.settle();
    var third = waiting("h3");
    assertThat(accept(third).block()).isInstanceOf(DeskAnswer.Refused.class);

    var wrapUp = new WrapUp(Disposition.SOLVED, new WrapUp.Verdict.Confirmed(), "");
    desk.act(Samples.LIN, first, input(), new HandoffAct.Finish(Samples.LIN.id(), wrapUp))
        .block();
    handoffs.settle();

    assertThat(accept(third).block()).isInstanceOf(DeskAnswer.Done.class);
  }

  @Test
  void givesBackThePlaceOfAnAcceptThatCameTooLate() {
    var taken = waiting("h1");
    desk.accept(Samples.TOM, taken, input()).block();

    var answer = accept(taken).block();

    assertThat(answer).isInstanceOf(DeskAnswer.Refused.class);
    assertThat(places()).isZero();
  }

  @Test
  void putsRightWhatANodeThatDiedLeftBehind() {
    var kept = waiting("h1");
    accept(kept).block();
    handoffs.places.keep(Samples.LIN.id(), waiting("h2"), 2).block();

    new HandoffsOnRedis(RedisForTests.shared(), Clock.systemUTC(), Duration.ZERO)
        .store
        .reconcile()
        .block();

    assertThat(handoffs
            .places
            .keptFor(Samples.LIN.id(), Duration.ZERO)
            .collectList()
            .block())
        .containsExactly(kept);
    assertThat(handoffs.store.load(kept).map(file -> file.handoff().state()).block())
        .isInstanceOf(HandoffState.WithAgent.class);
  }

  private long places() {
    return handoffs
        .places
        .keptFor(Samples.LIN.id(), Duration.ZERO)
        .count()
        .blockOptional()
        .orElseThrow();
  }
}

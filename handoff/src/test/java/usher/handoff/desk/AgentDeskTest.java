package usher.handoff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.CARA;
import static usher.handoff.twin.Samples.LIN;
import static usher.handoff.twin.Samples.NOON;
import static usher.handoff.twin.Samples.TOM;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import usher.handoff.Agent;
import usher.handoff.Availability;
import usher.handoff.Handoff;
import usher.handoff.HandoffId;
import usher.handoff.HandoffState;
import usher.handoff.InputId;
import usher.handoff.Line;
import usher.handoff.twin.HandoffsInMemory;
import usher.handoff.twin.PresencesInMemory;
import usher.handoff.twin.Samples;
import usher.handoff.twin.SignalsInMemory;
import usher.handoff.twin.TranscriptInMemory;

final class AgentDeskTest {
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final HandoffId H1 = new HandoffId("h1");

  private final HandoffsInMemory handoffs =
      new HandoffsInMemory(new TranscriptInMemory(CLOCK), new SignalsInMemory());
  private final AgentDesk desk = new AgentDesk(handoffs, handoffs, CLOCK);

  @Test
  void givesTheHandoffToTheFirstOfTwoAgents() {
    open("h1");

    accept(LIN, "h1");
    var second = accept(TOM, "h1");

    assertThat(second).isEqualTo(new DeskAnswer.Refused(Refusal.TAKEN, Optional.of(LIN.id())));
    assertThat(handoff().heldBy(LIN.id())).isTrue();
  }

  @Test
  void answersARepeatedAcceptLikeTheFirst() {
    open("h1");
    accept(LIN, "h1");

    var again = accept(LIN, "h1");

    assertThat(again).isInstanceOf(DeskAnswer.Done.class);
    assertThat(handoff().version()).isEqualTo(2);
  }

  @Test
  void saysALineOnceHoweverOftenItIsSent() {
    open("h1");
    accept(LIN, "h1");

    say(LIN, "line-1", "Hello, I am Lin.");
    say(LIN, "line-1", "Hello, I am Lin.");

    assertThat(handoffs.lines(handoff()))
        .extracting(Line::text)
        .containsExactly("Hello, I am Lin.");
  }

  @Test
  void refusesMoreThanAnAgentCanCarry() {
    open("h1");
    open("h2");
    open("h3");
    accept(LIN, "h1");
    accept(LIN, "h2");

    var third = accept(LIN, "h3");

    assertThat(third).isEqualTo(new DeskAnswer.Refused(Refusal.FULL, Optional.empty()));
  }

  @Test
  void keepsAgentsOfOtherQueuesOut() {
    open("h1");

    assertThat(accept(CARA, "h1"))
        .isEqualTo(new DeskAnswer.Refused(Refusal.FOREIGN, Optional.empty()));
    assertThat(desk.look(CARA, H1).block())
        .isEqualTo(new DeskAnswer.Refused(Refusal.FOREIGN, Optional.empty()));
    assertThat(desk.board(CARA).block())
        .isEqualTo(new Board(java.util.List.of(), java.util.List.of(), java.util.List.of()));
  }

  @Test
  void showsNobodyWhatAnotherAgentHolds() {
    open("h1");
    accept(LIN, "h1");

    assertThat(desk.look(TOM, H1).block())
        .isEqualTo(new DeskAnswer.Refused(Refusal.TAKEN, Optional.of(LIN.id())));
    assertThat(desk.look(Samples.BOSS, H1).block()).isInstanceOf(DeskAnswer.Done.class);
  }

  @Test
  void doesNotKnowWhatDoesNotExist() {
    assertThat(accept(LIN, "h9")).isEqualTo(new DeskAnswer.NotFound());
    assertThat(desk.look(LIN, new HandoffId("h9")).block()).isEqualTo(new DeskAnswer.NotFound());
  }

  @Test
  void givesTheUsersOfALostAgentBackOnce() {
    var presences = new PresencesInMemory();
    var later = Clock.offset(CLOCK, Duration.ofMinutes(3));
    var lost = new LostAgents(
        presences,
        handoffs,
        new AgentDesk(handoffs, handoffs, later),
        Duration.ofMinutes(2),
        later);
    open("h1");
    accept(LIN, "h1");
    presences.declare(LIN.id(), Availability.READY, NOON).block();

    var givenBack =
        Flux.merge(lost.giveBack(), lost.giveBack()).distinct().collectList().block();

    assertThat(givenBack)
        .extracting(Handoff::state)
        .containsExactly(new HandoffState.Waiting(true));
    assertThat(handoff().version()).isEqualTo(3);
  }

  @Test
  void leavesAgentsAloneWhoWereSeenLately() {
    var presences = new PresencesInMemory();
    var lost = new LostAgents(presences, handoffs, desk, Duration.ofMinutes(2), CLOCK);
    open("h1");
    accept(LIN, "h1");
    presences.declare(LIN.id(), Availability.AWAY, NOON.minusSeconds(60)).block();

    assertThat(lost.giveBack().collectList().block()).isEmpty();
  }

  private void open(String id) {
    handoffs.open(Samples.file(Samples.waiting(id)));
  }

  private DeskAnswer accept(Agent agent, String id) {
    var input = new InputId(agent.id() + "-" + id);
    return desk.accept(agent, new HandoffId(id), input).blockOptional().orElseThrow();
  }

  private void say(Agent agent, String input, String text) {
    desk.act(agent, H1, new InputId(input), new HandoffAct.Say(agent.id(), text))
        .block();
  }

  private Handoff handoff() {
    return handoffs.load(H1).blockOptional().orElseThrow().handoff();
  }
}

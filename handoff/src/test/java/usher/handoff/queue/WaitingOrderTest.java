package usher.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static usher.handoff.twin.Samples.NOON;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import usher.handoff.Handoff;
import usher.handoff.HandoffState;
import usher.handoff.twin.Samples;

final class WaitingOrderTest {

  @Test
  void putsThePriorityBeforeTheTime() {
    var early = Samples.waiting("early", 3, NOON.minusSeconds(600));
    var urgent = Samples.waiting("urgent", 1, NOON);

    assertThat(inOrder(early, urgent)).containsExactly("urgent", "early");
  }

  @Test
  void putsTheLongerWaitFirstWithinAPriority() {
    var late = Samples.waiting("late", 2, NOON);
    var early = Samples.waiting("early", 2, NOON.minusMillis(1));

    assertThat(inOrder(late, early)).containsExactly("early", "late");
  }

  @Test
  void putsTheUserOfALostAgentBeforeAllOfTheSamePriorityButNotBeforeUrgentOnes() {
    var early = Samples.waiting("early", 3, NOON.minusSeconds(6_000));
    var lost = Samples.waiting("lost", 3, NOON).now(new HandoffState.Waiting(true));
    var urgent = Samples.waiting("urgent", 2, NOON);

    assertThat(inOrder(early, lost, urgent)).containsExactly("urgent", "lost", "early");
  }

  private static Stream<String> inOrder(Handoff... handoffs) {
    return Stream.of(handoffs)
        .sorted(WaitingOrder.INSTANCE)
        .map(handoff -> handoff.id().value());
  }
}

package usher.handoff.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitEstimateTest {
  private static final List<Duration> MEASURED = List.of(
      Duration.ofMinutes(2),
      Duration.ofMinutes(3),
      Duration.ofMinutes(4),
      Duration.ofMinutes(9),
      Duration.ofHours(5));

  @Test
  void sharesTheWaitAmongTheAgents() {
    assertThat(WaitEstimate.of(3, 2, MEASURED)).contains(Duration.ofMinutes(6));
  }

  @Test
  void roundsUpToAWholeMinute() {
    assertThat(WaitEstimate.of(1, 3, MEASURED)).contains(Duration.ofMinutes(2));
  }

  @Test
  void guessesUntilEnoughWasMeasured() {
    assertThat(WaitEstimate.of(1, 1, List.of())).contains(Duration.ofMinutes(6));
  }

  @Test
  void saysNothingWhenNobodyIsThere() {
    assertThat(WaitEstimate.of(1, 0, MEASURED)).isEmpty();
  }
}

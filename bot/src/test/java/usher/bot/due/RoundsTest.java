package usher.bot.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class RoundsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final AtomicInteger made = new AtomicInteger();
  private VirtualTimeScheduler time;

  @BeforeEach
  void stopTheClock() {
    time = VirtualTimeScheduler.getOrSet();
  }

  @AfterEach
  void letItGo() {
    VirtualTimeScheduler.reset();
  }

  @Test
  void eachRoundIsMadeAnewAndOneThatFailsIsLeftToTheNext() {
    var rounds = new Rounds(
        "things",
        MINUTE,
        () -> made.incrementAndGet() == 2
            ? Mono.error(new IllegalStateException("for once"))
            : Mono.empty());

    rounds.start();
    time.advanceTimeBy(MINUTE.multipliedBy(3));

    assertThat(made).hasValue(3);
    rounds.stop();
    time.advanceTimeBy(MINUTE.multipliedBy(3));
    assertThat(made).hasValue(3);
    assertThat(rounds.isRunning()).isFalse();
  }
}
